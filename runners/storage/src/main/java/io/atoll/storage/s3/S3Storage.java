package io.atoll.storage.s3;

import io.atoll.storage.Storage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.aws2.options.S3Options;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * S3. A move is a copy and a deletion: readers see the copy at once and whole, and if it is broken
 * off, both are there.
 */
public final class S3Storage implements Storage {
  /** As S3's limits are: larger objects are copied in parts, and so many are deleted at once. */
  private static final long MOST_COPIED_BYTES = 5L << 30;

  private static final int MOST_DELETED = 1000;
  private static final int NOT_FOUND = 404;

  private @Nullable S3Client client;

  @Override
  public Set<String> schemes() {
    return Set.of("s3");
  }

  @Override
  public void configure(PipelineOptions options) {
    S3Clients.configure(options.as(S3Options.class));
  }

  @Override
  public boolean isAbsence(Throwable failure) {
    return failure instanceof FileNotFoundException
        || (failure instanceof S3Exception said
            && said.statusCode() == NOT_FOUND
            && !(said instanceof NoSuchBucketException));
  }

  @Override
  public @Nullable String explain(Throwable failure) {
    if (failure instanceof S3Exception refusal) {
      return S3Errors.explain(refusal);
    }
    return failure instanceof SdkClientException unsaid ? S3Errors.explain(unsaid) : null;
  }

  @Override
  public WritableByteChannel create(String address, String type) {
    S3Address at = S3Address.of(address);
    return new ObjectChannel(
        bytes ->
            client()
                .putObject(
                    ask -> ask.bucket(at.bucket()).key(at.key()).contentType(type),
                    RequestBody.fromBytes(bytes)),
        () -> FileSystems.create(resource(address), type));
  }

  @Override
  public @Nullable Entry file(String address) {
    S3Address at = S3Address.of(address);
    try {
      HeadObjectResponse head = client().headObject(ask -> ask.bucket(at.bucket()).key(at.key()));
      return new Entry(at.name(), false, head.contentLength(), head.lastModified().toEpochMilli());
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return null;
      }
      throw e;
    }
  }

  @Override
  public boolean isFolder(String address) {
    ListObjectsV2Request one = below(address).toBuilder().maxKeys(1).build();
    return !client().listObjectsV2(one).contents().isEmpty();
  }

  @Override
  public List<Entry> list(String folder) {
    int start = S3Address.of(folder).prefix().length();
    Map<String, Entry> entries = new LinkedHashMap<>();
    ListObjectsV2Request direct = below(folder).toBuilder().delimiter("/").build();
    for (ListObjectsV2Response page : client().listObjectsV2Paginator(direct)) {
      for (S3Object object : page.contents()) {
        String name = object.key().substring(start);
        long modified = object.lastModified().toEpochMilli();
        entries.put(name, new Entry(name, false, object.size(), modified));
      }
      page.commonPrefixes().stream()
          .map(below -> below.prefix().substring(start, below.prefix().length() - 1))
          .forEach(name -> entries.putIfAbsent(name, new Entry(name, true, 0, 0)));
    }
    entries.remove(""); // an object that stands for the folder itself
    return List.copyOf(entries.values());
  }

  @Override
  public void move(String from, String to) throws IOException {
    try {
      copy(S3Address.of(from), S3Address.of(to));
    } catch (S3Exception e) {
      if (isAbsence(e)) {
        throw e;
      }
      copyInParts(from, to, e);
    }
    delete(List.of(from));
  }

  /** An object that is too large is refused in several ways, so its size is asked for only then. */
  private void copyInParts(String from, String to, S3Exception reason) throws IOException {
    Entry file = file(from);
    if (file == null || file.size() < MOST_COPIED_BYTES) {
      throw reason;
    }
    FileSystems.copy(List.of(resource(from)), List.of(resource(to)));
  }

  private void copy(S3Address from, S3Address to) {
    client()
        .copyObject(
            ask ->
                ask.sourceBucket(from.bucket())
                    .sourceKey(from.key())
                    .destinationBucket(to.bucket())
                    .destinationKey(to.key()));
  }

  @Override
  public boolean movesFolders() {
    return false;
  }

  @Override
  public void delete(List<String> addresses) throws IOException {
    if (!addresses.isEmpty()) {
      String bucket = S3Address.of(addresses.get(0)).bucket();
      deleteKeys(bucket, addresses.stream().map(each -> S3Address.of(each).key()).toList());
    }
  }

  @Override
  public void deleteTree(String folder) throws IOException {
    List<String> keys = new ArrayList<>();
    for (S3Object object : client().listObjectsV2Paginator(below(folder)).contents()) {
      keys.add(object.key());
    }
    deleteKeys(S3Address.of(folder).bucket(), keys);
  }

  private void deleteKeys(String bucket, List<String> keys) throws IOException {
    for (int start = 0; start < keys.size(); start += MOST_DELETED) {
      List<ObjectIdentifier> some =
          keys.subList(start, Math.min(keys.size(), start + MOST_DELETED)).stream()
              .map(key -> ObjectIdentifier.builder().key(key).build())
              .toList();
      DeleteObjectsResponse answer =
          client()
              .deleteObjects(
                  ask -> ask.bucket(bucket).delete(all -> all.objects(some).quiet(true)));
      if (answer.hasErrors()) {
        throw new IOException("cannot be deleted: " + answer.errors().get(0).message());
      }
    }
  }

  private static ListObjectsV2Request below(String folder) {
    S3Address at = S3Address.of(folder);
    return ListObjectsV2Request.builder().bucket(at.bucket()).prefix(at.prefix()).build();
  }

  private static ResourceId resource(String address) {
    return FileSystems.matchNewResource(address, false);
  }

  private synchronized S3Client client() {
    S3Client known = client;
    if (known == null) {
      S3Options options = PipelineOptionsFactory.create().as(S3Options.class);
      S3Clients.configure(options);
      known = new S3Clients().createBuilder(options).build();
      client = known;
    }
    return known;
  }
}
