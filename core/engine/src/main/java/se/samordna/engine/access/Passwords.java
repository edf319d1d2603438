package se.samordna.engine.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Hashes passwords with Argon2id and checks them, in the same time whatever the outcome.
 *
 * <p>19 MiB, 2 passes, 1 lane: OWASP's password storage advice; the parameters stand in each hash,
 * so that later ones may differ. At most two are reckoned at once, which bounds what a flood of
 * logins can take of memory and processor.
 */
@Component(service = Passwords.class)
public final class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LEAST = 12;
  private static final int MOST = 200;
  private static final int LEAST_DIFFERENT = 5;

  /** A shorter user name stands in too many words to say anything. */
  private static final int LEAST_NAME = 5;

  private static final Set<String> COMMON = common();

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(2, true);
  private final int memory;
  private final int passes;
  private final String nobodys;

  /** Made by the component runtime. */
  @Activate
  public Passwords() {
    this(MEMORY_KIB, PASSES);
  }

  /**
   * With a cost of its own, for who logs in by the hundred and guards nothing.
   *
   * @param memory in KiB
   */
  Passwords(int memory, int passes) {
    this.memory = memory;
    this.passes = passes;
    nobodys = hash("nobody has this password".toCharArray());
  }

  /**
   * Refuses a password that somebody else could guess.
   *
   * @throws Refusal {@code CM-5006} when it has fewer than 12 or more than 200 characters, fewer
   *     than five different ones, holds a user name of five letters or more, or is a common one
   */
  public void refuseWeak(char[] password, String userName) {
    String lower = new String(password).toLowerCase(Locale.ROOT);
    boolean weak =
        password.length < LEAST
            || password.length > MOST
            || lower.chars().distinct().count() < LEAST_DIFFERENT
            || (userName.length() >= LEAST_NAME && lower.contains(userName))
            || COMMON.contains(lower);
    if (weak) {
      throw Refusal.at("/password", Code.PASSWORD_TOO_WEAK);
    }
  }

  /** The hash to keep, with its salt and parameters. */
  public String hash(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    byte[] hash = reckon(password, salt, memory, passes, LANES, HASH_BYTES);
    return String.format(
        Locale.ROOT,
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
        memory,
        passes,
        LANES,
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  /** Whether the password is the one that the hash was made of. */
  public boolean matches(char[] password, String kept) {
    String[] parts = kept.split("\\$", -1);
    String[] costs = parts[3].split(",", -1);
    byte[] salt = Base64.getDecoder().decode(parts[4]);
    byte[] wanted = Base64.getDecoder().decode(parts[5]);
    byte[] given =
        reckon(password, salt, cost(costs[0]), cost(costs[1]), cost(costs[2]), wanted.length);
    return MessageDigest.isEqual(wanted, given);
  }

  /** A key made of the password, for what is sealed with it; costs what a hash does. */
  public byte[] key(char[] password, byte[] salt) {
    return reckon(password, salt, memory, passes, LANES, HASH_BYTES);
  }

  /** Takes as long as {@link #matches} or {@link #key} for a name that nobody has. */
  public void pretend(char[] password) {
    matches(password, nobodys);
  }

  private static int cost(String written) {
    return Integer.parseInt(written.substring(2));
  }

  private byte[] reckon(
      char[] password, byte[] salt, int memory, int passes, int lanes, int length) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    byte[] hash = new byte[length];
    places.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(parameters);
      generator.generateBytes(Arrays.copyOf(password, Math.min(password.length, MOST)), hash);
    } finally {
      places.release();
    }
    return hash;
  }

  private static Set<String> common() {
    try (InputStream in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("Missing common-passwords.txt");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.strip().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
