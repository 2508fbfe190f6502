// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {
  @ParameterizedTest
  @MethodSource("dev.vedette.checks.probe.browser.channel.Samples#commands")
  void keepsEveryCommand(Command command) {
    assertThat(read(written(command), Command.class)).isEqualTo(command);
  }

  @ParameterizedTest
  @MethodSource("dev.vedette.checks.probe.browser.channel.Samples#answers")
  void keepsEveryAnswer(Answer answer) {
    assertThat(read(written(answer), Answer.class)).isEqualTo(answer);
  }

  @Test
  void theSamplesLackNoRecord() {
    assertThat(classes(Samples.commands())).containsAll(permitted(Command.class));
    assertThat(classes(Samples.deeds())).containsAll(permitted(Command.Deed.class));
    assertThat(classes(Samples.sights())).containsAll(permitted(Command.Sight.class));
    assertThat(classes(Samples.answers())).containsAll(permitted(Answer.class));
  }

  @Test
  void framesAMessageByItsLengthAndNamesItsKind() {
    byte[] written = written(new Command.Enter(3, 1_000));

    String json = new String(written, 4, written.length - 4, StandardCharsets.UTF_8);
    assertThat(ByteBuffer.wrap(written).getInt()).isEqualTo(written.length - 4);
    assertThat(json).isEqualTo("{\"@kind\":\"enter\",\"step\":3,\"limitMillis\":1000}");
  }

  @Test
  void readsOneMessageAfterTheOtherAndThenTheEnd() {
    byte[] one = written(new Command.Close(1));
    byte[] two = written(new Command.Close(2));
    byte[] both = ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
    MessageReader reader = new MessageReader(new ByteArrayInputStream(both));

    assertThat(reader.read(Command.class)).isEqualTo(new Command.Close(1));
    assertThat(reader.read(Command.class)).isEqualTo(new Command.Close(2));
    assertThat(reader.read(Command.class)).isNull();
  }

  @Test
  void flushesEachMessageOnce() {
    CountingStream stream = new CountingStream();
    MessageWriter writer = new MessageWriter(stream);

    writer.write(new Command.Close(1));
    writer.write(new Command.Close(2));

    assertThat(stream.flushes).isEqualTo(2);
  }

  @Test
  void ignoresKeysItDoesNotKnow() {
    byte[] message = framed("{\"@kind\":\"close\",\"limitMillis\":1,\"colour\":\"red\"}");

    assertThat(read(message, Command.class)).isEqualTo(new Command.Close(1));
  }

  @Test
  void refusesWhatIsNoMessage() {
    assertRefused(framed("{\"@kind\":"), "no Command");
    assertRefused(framed("{\"@kind\":\"explode\"}"), "no Command");
    assertRefused(framed("{\"limitMillis\":1}"), "no Command");
    assertRefused(framed("null"), "no Command");
    assertRefused(framed(""), "no Command");
    assertRefused(framed("{\"@kind\":\"close\",\"limitMillis\":1} {}"), "no Command");
  }

  @Test
  void refusesALengthThatNoMessageHas() {
    assertRefused(ints(-1), "a message of -1 bytes");
    assertRefused(ints(Limits.MESSAGE + 1), "a message of 8388609 bytes");
  }

  @Test
  void refusesATornMessage() {
    byte[] whole = written(new Command.Close(1));

    assertRefused(Arrays.copyOf(whole, 3), "broke off after 3 of 4 bytes");
    assertRefused(Arrays.copyOf(whole, 9), "broke off after 5 of ");
  }

  @Test
  void writesNothingOfAMessageThatIsTooLong() {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    Answer tooLong = new Answer.Seen("x".repeat(Limits.MESSAGE), 0, 0);

    assertThatThrownBy(() -> new MessageWriter(stream).write(tooLong))
        .isInstanceOf(ChannelException.class);
    assertThat(stream.size()).isZero();
  }

  @Test
  void saysThatTheStreamIsBroken() {
    assertThatThrownBy(() -> new MessageWriter(new BrokenStream()).write(new Command.Close(1)))
        .isInstanceOf(ChannelException.class)
        .hasMessage("cannot be written: Broken pipe");
  }

  private static void assertRefused(byte[] bytes, String message) {
    assertThatThrownBy(() -> read(bytes, Command.class))
        .isInstanceOf(ChannelException.class)
        .hasMessageStartingWith(message);
  }

  private static <T> T read(byte[] bytes, Class<T> type) {
    return new MessageReader(new ByteArrayInputStream(bytes)).read(type);
  }

  private static byte[] written(Object message) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    new MessageWriter(stream).write(message);
    return stream.toByteArray();
  }

  private static byte[] framed(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array();
  }

  private static byte[] ints(int length) {
    return ByteBuffer.allocate(4).putInt(length).array();
  }

  private static List<Class<?>> classes(Stream<?> samples) {
    return samples.<Class<?>>map(Object::getClass).toList();
  }

  private static List<Class<?>> permitted(Class<?> family) {
    return List.of(family.getPermittedSubclasses());
  }

  private static final class CountingStream extends OutputStream {
    private int flushes;

    @Override
    public void write(int b) {}

    @Override
    public void flush() {
      flushes++;
    }
  }

  private static final class BrokenStream extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
