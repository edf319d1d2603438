/**
 * Runs a command and keeps this JVM until it has ended.
 *
 * <p>On Ctrl-C Maven would else be gone, and the shell's prompt back, while Samordna is still closing its store.
 */
public final class Foreground {
  private Foreground() {}

  public static void main(String[] command) throws Exception {
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  process.destroy();
                  process.onExit().join();
                }));
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException("Samordna ended with status " + status);
    }
  }
}
