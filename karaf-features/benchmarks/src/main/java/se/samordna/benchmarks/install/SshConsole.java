package se.samordna.benchmarks.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.util.security.SecurityUtils;

/** The console of a running Samordna on this machine; it takes one command a connection. */
final class SshConsole implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SshClient client = SshClient.setUpDefaultClient();
  private final List<KeyPair> keys = new ArrayList<>();
  private final int port;
  private final String user;

  SshConsole(int port, String user, Path key) throws IOException, GeneralSecurityException {
    this.port = port;
    this.user = user;
    keys.addAll(SecurityUtils.getKeyPairResourceParser().loadKeyPairs(null, key, null));
    client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
    client.setKeyIdentityProvider(null);
    client.start();
  }

  /**
   * What a command said.
   *
   * @param nanos from the command, sent when the operator was let in already, to its end
   */
  record Said(String words, long nanos) {}

  /**
   * Runs a command to its end.
   *
   * @throws IllegalStateException if it does not end well
   */
  Said run(String command) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (ClientSession session =
        client.connect(user, "127.0.0.1", port).verify(PATIENCE).getSession()) {
      keys.forEach(session::addPublicKeyIdentity);
      session.auth().verify(PATIENCE);
      long start = System.nanoTime();
      try (ChannelExec channel = session.createExecChannel(command)) {
        channel.setOut(said);
        channel.setErr(said);
        channel.open().verify(PATIENCE);
        channel.waitFor(EnumSet.of(ClientChannelEvent.EXIT_STATUS), PATIENCE);
        long took = System.nanoTime() - start;
        Integer status = channel.getExitStatus();
        String words = said.toString(StandardCharsets.UTF_8);
        if (status == null || status != 0) {
          throw new IllegalStateException(command + ": " + status + " " + words);
        }
        return new Said(words, took);
      }
    }
  }

  @Override
  public void close() {
    client.stop();
  }
}
