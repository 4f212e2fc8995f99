package io.atoll.pipeline.sites;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.atoll.site.DataFormat;
import io.atoll.site.DataReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Packs Markdown files into one file, as an exporter would. */
public final class Packer {
  private static final ObjectMapper JSON = new JsonMapper();
  private static final Schema SCHEMA =
      new Schema.Parser()
          .parse(
              """
              {"type": "record", "name": "Page", "fields": [
                {"name": "path", "type": "string"},
                {"name": "frontMatter", "type": ["null", "string"], "default": null},
                {"name": "body", "type": "string"}]}
              """);

  private Packer() {}

  /** Writes a packed file in the format that its name says; the texts are by their paths in it. */
  public static void write(Path file, Map<String, String> texts) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes =
        name.contains(".jsonl")
            ? jsonLines(texts)
            : name.contains(".avro") ? avro(texts) : tar(texts);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream packed = name.endsWith("gz") ? new GZIPOutputStream(out) : out) {
      packed.write(bytes);
    }
  }

  private static byte[] jsonLines(Map<String, String> texts) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      lines.append(JSON.writeValueAsString(record(text.getKey(), text.getValue()))).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] avro(Map<String, String> texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataFileWriter<GenericRecord> out =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>())) {
      out.setCodec(CodecFactory.deflateCodec(6)).setSyncInterval(2000).create(SCHEMA, bytes);
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Map<String, Object> record = record(text.getKey(), text.getValue());
        Object frontMatter = record.get("frontMatter");
        String json = frontMatter == null ? null : JSON.writeValueAsString(frontMatter);
        out.append(
            new GenericRecordBuilder(SCHEMA)
                .set("path", record.get("path"))
                .set("frontMatter", json)
                .set("body", record.get("body"))
                .build());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Map<String, String> texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      out.setAddPaxHeadersForNonAsciiNames(true);
      for (Map.Entry<String, String> text : texts.entrySet()) {
        byte[] content = text.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(text.getKey());
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** YAML front matter apart from the body; a text with any other, or with none, as it is. */
  private static Map<String, Object> record(String path, String text) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("path", path);
    int end = text.indexOf("\n---\n");
    if (!text.startsWith("---\n") || end < 0) {
      record.put("body", text);
      return record;
    }
    String yaml = text.substring(4, end + 1);
    record.put("frontMatter", new DataReader().readMap(DataFormat.YAML, path, yaml, 2));
    record.put("body", text.substring(end + 5));
    return record;
  }
}
