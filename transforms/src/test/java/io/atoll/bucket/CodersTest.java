package io.atoll.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Failure;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class CodersTest {
  private static final Block<Failure> BLOCK =
      BlockTest.block(BlockTest.failure(1), BlockTest.failure(2));
  private static final Block<Failure> SAME =
      BlockTest.block(BlockTest.failure(1), BlockTest.failure(2));

  @Test
  void blockCoderKeepsTheLawsOfCoders() throws Exception {
    BlockCoder<Failure> coder = BlockCoder.of();
    CoderProperties.coderSerializable(coder);
    CoderProperties.coderDecodeEncodeEqual(coder, BLOCK);
    CoderProperties.coderDeterministic(coder, BLOCK, SAME);
  }

  @Test
  void wireCoderKeepsTheLawsOfCoders() throws Exception {
    WireCoder<Failure> coder = WireCoder.of(Failure.WIRE);
    Failure failure = BlockTest.failure(1);
    CoderProperties.coderDecodeEncodeEqual(coder, failure);
    CoderProperties.coderDeterministic(coder, failure, BlockTest.failure(1));
    byte[] bytes = CoderUtils.encodeToByteArray(coder, BlockTest.failure(1));
    assertThat(CoderUtils.decodeFromByteArray(SerializableUtils.clone(coder), bytes))
        .isEqualTo(BlockTest.failure(1));
  }
}
