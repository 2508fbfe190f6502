// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A server on loopback that does with each connection what a test tells it, right or wrong. */
public final class ScriptedServer implements AutoCloseable {
  private final ServerSocket server;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Script script;

  /** What to do with a connection. */
  public interface Script {
    void play(Socket socket) throws IOException;
  }

  private ScriptedServer(ServerSocket server, Script script) {
    this.server = server;
    this.script = script;
    Thread.ofVirtual().start(this::accept);
  }

  public static ScriptedServer plain(Script script) throws IOException {
    return new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
  }

  /** On every address of this machine. */
  public static ScriptedServer everywhere(Script script) throws IOException {
    return new ScriptedServer(new ServerSocket(0), script);
  }

  /** Wants a certificate of the client. */
  public static ScriptedServer mutual(SSLContext context, Script script) throws IOException {
    SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    server.setNeedClientAuth(true);
    return new ScriptedServer(server, script);
  }

  /** Speaks one version of TLS only. */
  public static ScriptedServer secure(SSLContext context, String version, Script script)
      throws IOException {
    SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    server.setEnabledProtocols(new String[] {version});
    return new ScriptedServer(server, script);
  }

  public static ScriptedServer secure(SSLContext context, Script script) throws IOException {
    return new ScriptedServer(
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
        script);
  }

  /** Answers each request on a connection with these bytes, until the client goes. */
  public static Script answering(String answer) {
    return socket -> {
      while (readHead(socket)) {
        write(socket, answer);
      }
    };
  }

  /** Reads a request's head; false when there is none. */
  public static boolean readHead(Socket socket) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 1);
    String line = reader.readLine();
    boolean some = line != null;
    while (line != null && !line.isEmpty()) {
      line = reader.readLine();
    }
    return some;
  }

  public static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        Thread.ofVirtual().start(() -> play(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void play(Socket socket) {
    try (socket) {
      script.play(socket);
    } catch (IOException gone) {
      // The client has what it came for.
    }
  }

  public int connections() {
    return open.size();
  }

  public int port() {
    return server.getLocalPort();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public String secureUrl(String host, String path) {
    return "https://" + host + ":" + port() + path;
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
