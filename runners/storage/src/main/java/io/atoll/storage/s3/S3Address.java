package io.atoll.storage.s3;

/**
 * Where an object lies.
 *
 * @param bucket the bucket's name
 * @param key its name in the bucket; empty for the bucket itself
 */
record S3Address(String bucket, String key) {
  private static final String SCHEME = "s3://";

  static S3Address of(String address) {
    String path = address.substring(SCHEME.length());
    int slash = path.indexOf('/');
    return slash < 0
        ? new S3Address(path, "")
        : new S3Address(path.substring(0, slash), path.substring(slash + 1));
  }

  /** What the keys of all objects in this folder begin with. */
  String prefix() {
    return key.isEmpty() || key.endsWith("/") ? key : key + "/";
  }

  String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
