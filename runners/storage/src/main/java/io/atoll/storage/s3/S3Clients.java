package io.atoll.storage.s3;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.aws2.options.S3ClientBuilderFactory;
import org.apache.beam.sdk.io.aws2.options.S3Options;
import org.apache.beam.sdk.io.aws2.s3.DefaultS3ClientBuilderFactory;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * How S3 is reached, by Beam and by Atoll: as AWS's documentation has it ("AWS SDKs and Tools
 * Reference Guide"). Credentials come from AWS's own chain of providers. {@code
 * AWS_ENDPOINT_URL_S3}, else {@code AWS_ENDPOINT_URL}, names another server than AWS's; the bucket
 * is then part of the path, since few of those have a host name for each.
 */
public final class S3Clients implements S3ClientBuilderFactory {
  /** The least that S3 takes; each file that is being written has a buffer of this size. */
  private static final int UPLOAD_BUFFER_BYTES = 5 * 1024 * 1024;

  @Override
  public S3ClientBuilder createBuilder(S3Options options) {
    S3ClientBuilder builder = new DefaultS3ClientBuilderFactory().createBuilder(options);
    return options.getEndpoint() == null ? builder : builder.forcePathStyle(true);
  }

  static void configure(S3Options options) {
    options.setS3ClientFactoryClass(S3Clients.class);
    options.setS3UploadBufferSizeBytes(UPLOAD_BUFFER_BYTES);
    endpoint()
        .ifPresent(
            address -> {
              options.setEndpoint(URI.create(address));
              if (options.getAwsRegion() == null) {
                options.setAwsRegion(Region.US_EAST_1);
              }
            });
  }

  /** AWS's later clients read it themselves, from the same places. */
  private static Optional<String> endpoint() {
    return Stream.of(
            Optional.ofNullable(System.getProperty("aws.endpointUrlS3")),
            Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL_S3")),
            Optional.ofNullable(System.getProperty("aws.endpointUrl")),
            Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")))
        .flatMap(Optional::stream)
        .filter(address -> !address.isBlank())
        .findFirst();
  }
}
