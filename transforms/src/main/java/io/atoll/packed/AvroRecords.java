package io.atoll.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.SeekableInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Reads the records of the blocks that begin in a range of an Avro container file. */
final class AvroRecords extends PackedReader {
  private final PackedStream file;
  private final DataFileReader<GenericRecord> reader;
  private final long end;
  private long passed;

  private AvroRecords(PackedStream file, DataFileReader<GenericRecord> reader, long end) {
    this.file = file;
    this.reader = reader;
    this.end = end;
  }

  static AvroRecords of(PackedStream file, long start, long end) throws IOException {
    try {
      DataFileReader<GenericRecord> reader =
          new DataFileReader<>(new Input(file), new GenericDatumReader<>());
      if (reader.getSchema().getType() != Schema.Type.RECORD) {
        throw new UnusableRecord("holds no records; write it with the schema of the manual");
      }
      if (start > 0) {
        reader.sync(start);
      }
      return new AvroRecords(file, reader, end);
    } catch (UncheckedIOException | UnusableRecord e) {
      throw e;
    } catch (RuntimeException e) { // of damaged bytes Avro throws any
      throw new UnusableRecord("is no Avro file; write it again", e);
    }
  }

  @Override
  public @Nullable PackedRecord next() {
    try {
      if (!reader.hasNext() || reader.pastSync(end)) {
        return null;
      }
      GenericRecord read = reader.next();
      passed++;
      return new PackedRecord(passed, null, new AvroContent(read));
    } catch (UncheckedIOException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // of damaged bytes Avro throws any
      throw new UnusableRecord("is damaged or cut off from here on; write it again", e);
    }
  }

  @Override
  public long passed() {
    return passed;
  }

  @Override
  public long position() {
    return file.position();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** The file as Avro wants to see it. */
  private static final class Input implements SeekableInput {
    private final PackedStream file;

    Input(PackedStream file) {
      this.file = file;
    }

    @Override
    public void seek(long position) {
      file.seek(position);
    }

    @Override
    public long tell() {
      return file.position();
    }

    @Override
    public long length() {
      return file.length();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return file.read(bytes, offset, length);
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
