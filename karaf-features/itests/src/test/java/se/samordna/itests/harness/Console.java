package se.samordna.itests.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** The console as an operator uses it: by ssh, with a key. One command, one connection. */
public final class Console {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int port;
  private final Operator operator;

  Console(int port, Operator operator) {
    this.port = port;
    this.operator = operator;
  }

  /**
   * What a command answered.
   *
   * @param output everything it printed, on both streams, without colours
   * @param status the exit status that ssh reports; -1 if the console named none
   */
  public record Said(String output, int status) {}

  /** Runs the command and waits for its end, a minute at most. */
  public Said run(String command) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (SshClient client = client();
        ClientSession session = session(client)) {
      session.addPublicKeyIdentity(operator.keys());
      session.auth().verify(PATIENCE);
      try (ChannelExec channel = session.createExecChannel(command)) {
        channel.setOut(output);
        channel.setErr(output);
        channel.open().verify(PATIENCE);
        Set<ClientChannelEvent> events =
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
        if (events.contains(ClientChannelEvent.TIMEOUT)) {
          throw new IllegalStateException(command + " didn't end within " + PATIENCE);
        }
        Integer status = channel.getExitStatus();
        return new Said(plain(output), status == null ? -1 : status);
      }
    } catch (IOException e) {
      tellThreads();
      throw new UncheckedIOException(command + " as " + operator, e);
    }
  }

  /** Lets every server of this run print what its threads do, beside what else it prints. */
  private static void tellThreads() {
    ProcessHandle.current()
        .descendants()
        .filter(one -> one.info().command().filter(java -> java.endsWith("java")).isPresent())
        .forEach(
            one -> {
              try {
                new ProcessBuilder("kill", "-QUIT", Long.toString(one.pid())).start();
              } catch (IOException gone) {
                throw new UncheckedIOException(gone);
              }
            });
  }

  /**
   * Whether the console lets this password in.
   *
   * @return false if it is refused, as it should always be
   */
  public static boolean acceptsPassword(int port, String userName, String password) {
    try (SshClient client = client();
        ClientSession session =
            client.connect(userName, "127.0.0.1", port).verify(PATIENCE).getSession()) {
      session.addPasswordIdentity(password);
      return session.auth().await(PATIENCE) && session.isAuthenticated();
    } catch (IOException refused) {
      return false;
    }
  }

  /** Whether the console lets this operator in by key. */
  public boolean lets() {
    try (SshClient client = client();
        ClientSession session = session(client)) {
      session.addPublicKeyIdentity(operator.keys());
      return session.auth().await(PATIENCE) && session.isAuthenticated();
    } catch (IOException refused) {
      return false;
    }
  }

  private ClientSession session(SshClient client) throws IOException {
    return client.connect(operator.userName(), "127.0.0.1", port).verify(PATIENCE).getSession();
  }

  private static SshClient client() {
    SshClient client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
    client.setKeyIdentityProvider(null);
    client.start();
    return client;
  }

  private static String plain(ByteArrayOutputStream output) {
    return output.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
  }
}
