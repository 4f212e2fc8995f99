package io.atoll.storage;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/** The address of an object in memory. */
record MemoryResource(String address) implements ResourceId {

  @Override
  public ResourceId resolve(String other, ResolveOptions options) {
    return new MemoryResource(address + "/" + other);
  }

  @Override
  public ResourceId getCurrentDirectory() {
    return new MemoryResource(address.substring(0, address.lastIndexOf('/') + 1));
  }

  @Override
  public String getScheme() {
    return MemoryFileSystem.SCHEME;
  }

  @Override
  public @Nullable String getFilename() {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  @Override
  public boolean isDirectory() {
    return address.endsWith("/");
  }

  @Override
  public String toString() {
    return address;
  }
}
