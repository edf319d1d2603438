package se.samordna.itests.harness;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Locale;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** Those whom the console knows in the tests. Their keys are drawn anew for each run. */
public enum Operator {
  /** May do everything. */
  ADMIN,
  /** May look at what is harmless. */
  VIEWER,
  /** Has a key that the console doesn't know. */
  STRANGER;

  private final KeyPair keys = draw();

  /** The name to log in with. */
  public String userName() {
    return "itest-" + name().toLowerCase(Locale.ROOT);
  }

  KeyPair keys() {
    return keys;
  }

  /** One line as in a .pub file: kind, key, comment. */
  String publicKeyFile() {
    return PublicKeyEntry.toString(keys.getPublic()) + " " + userName() + "\n";
  }

  /** The value in etc/keys.properties. */
  String keysProperty() {
    String key = PublicKeyEntry.toString(keys.getPublic()).split(" ")[1];
    return key + ",_g_:" + name().toLowerCase(Locale.ROOT) + "group";
  }

  private static KeyPair draw() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
