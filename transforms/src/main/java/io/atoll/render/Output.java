package io.atoll.render;

import io.pebbletemplates.pebble.extension.writer.SpecializedWriter;
import java.io.Writer;

/** Where a template writes: a string builder, without the locks and copies of a StringWriter. */
final class Output extends Writer implements SpecializedWriter {
  private final StringBuilder text;

  Output(int expectedLength) {
    text = new StringBuilder(expectedLength);
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    text.append(characters, offset, length);
  }

  @Override
  public void write(String value) {
    text.append(value);
  }

  @Override
  public void write(String value, int offset, int length) {
    text.append(value, offset, offset + length);
  }

  @Override
  public void writeSpecialized(int value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(long value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(double value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(float value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(short value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(byte value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(char value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(String value) {
    text.append(value);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
