// Peer connections go around the proxy: pages have none.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) delete globalThis[name];
