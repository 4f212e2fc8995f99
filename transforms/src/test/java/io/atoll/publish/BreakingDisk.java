package io.atoll.publish;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A disk on which only so many steps can be made: the process is killed then, or there is no space.
 */
final class BreakingDisk extends Disk {
  private final boolean full;
  private int left;

  /** What happens to a process that is killed. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private BreakingDisk(int steps, boolean full) {
    this.left = steps;
    this.full = full;
  }

  static BreakingDisk killingAfter(int steps) {
    return new BreakingDisk(steps, false);
  }

  static BreakingDisk fullAfter(int steps) {
    return new BreakingDisk(steps, true);
  }

  private void step() throws IOException {
    left--;
    if (left < 0 && full) {
      throw new IOException("No space left on device");
    }
    if (left < 0) {
      throw new Killed();
    }
  }

  @Override
  void rename(Path from, Path to) throws IOException {
    step();
    super.rename(from, to);
  }

  @Override
  void share(Path existing, Path name) throws IOException {
    step();
    super.share(existing, name);
  }

  @Override
  void makeFolders(Path folder) throws IOException {
    step();
    super.makeFolders(folder);
  }

  @Override
  void delete(Path file) throws IOException {
    step();
    super.delete(file);
  }
}
