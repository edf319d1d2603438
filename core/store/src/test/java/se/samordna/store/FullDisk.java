package se.samordna.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk under H2 that has room or none: {@code full:} before a path. */
public final class FullDisk extends FilePathWrapper {
  private static volatile boolean full;
  private static volatile int left;

  static {
    FilePath.register(new FullDisk());
  }

  /** The address of a database on this disk. */
  static String address(String path) {
    return "jdbc:h2:file:full:" + path;
  }

  /** Lets so many more writes through, and then none. */
  static void fillAfter(int writes) {
    left = writes;
    full = true;
  }

  /** Makes room again. */
  static void makeRoom() {
    full = false;
  }

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(getBase().open(mode));
  }

  private static final class Channel extends FileBaseDefault {
    private final FileChannel channel;

    Channel(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      if (full && left-- <= 0) {
        throw new IOException("No space left on device");
      }
      return channel.write(source, position);
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      return channel.read(target, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      channel.force(metaData);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
