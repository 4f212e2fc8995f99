package io.atoll.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ObjectChannelTest {
  private final List<byte[]> put = new ArrayList<>();
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
  private final ObjectChannel channel =
      new ObjectChannel(put::add, () -> Channels.newChannel(parts));

  @Test
  void aSmallObjectIsOneRequest() throws IOException {
    channel.write(ByteBuffer.wrap(new byte[] {1, 2}));
    channel.write(ByteBuffer.wrap(new byte[] {3}));
    assertThat(put).isEmpty();

    channel.close();
    channel.close();

    assertThat(put).containsExactly(new byte[] {1, 2, 3});
    assertThat(parts.size()).isZero();
  }

  @Test
  void aLargeObjectGoesInParts() throws IOException {
    byte[] bytes = new byte[3_000_000];
    new Random(7).nextBytes(bytes);

    for (int start = 0; start < bytes.length; start += 100_000) {
      channel.write(ByteBuffer.wrap(bytes, start, 100_000));
    }
    channel.close();

    assertThat(put).isEmpty();
    assertThat(parts.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void nothingIsWrittenToAClosedOne() throws IOException {
    channel.close();

    assertThat(channel.isOpen()).isFalse();
    assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1)))
        .isInstanceOf(ClosedChannelException.class);
  }
}
