// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server on loopback: the first label of a name says how it answers. */
public final class StubNameServer implements AutoCloseable {
  private final DatagramSocket socket;

  public StubNameServer() throws IOException {
    this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void serve() {
    byte[] buffer = new byte[512];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        Message question = new Message(Arrays.copyOf(buffer, packet.getLength()));
        answer(question, packet);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Message question, DatagramPacket packet) throws IOException {
    String how = question.getQuestion().getName().getLabelString(0);
    if (how.equals("silent")) {
      return;
    }
    Message answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(question.getQuestion(), Section.QUESTION);
    switch (how) {
      case "missing" -> answer.getHeader().setRcode(Rcode.NXDOMAIN);
      case "broken" -> answer.getHeader().setRcode(Rcode.SERVFAIL);
      case "half" -> half(answer, question);
      case "two" -> {
        add(answer, question, "127.0.0.2");
        add(answer, question, "127.0.0.1");
      }
      case "empty" -> {}
      default -> add(answer, question, "127.0.0.1");
    }
    byte[] bytes = answer.toWire();
    socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
  }

  /** Knows IPv4 and fails for the rest. */
  private static void half(Message answer, Message question) throws IOException {
    if (question.getQuestion().getType() != Type.A) {
      answer.getHeader().setRcode(Rcode.SERVFAIL);
    }
    add(answer, question, "127.0.0.1");
  }

  private static void add(Message answer, Message question, String address) throws IOException {
    if (question.getQuestion().getType() == Type.A) {
      answer.addRecord(
          new ARecord(
              question.getQuestion().getName(), DClass.IN, 0, InetAddress.getByName(address)),
          Section.ANSWER);
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
