package se.samordna.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void a_password_matches_its_own_hash_and_no_other() {
    String hash = passwords.hash("regn över Provlandia".toCharArray());

    assertThat(passwords.matches("regn över Provlandia".toCharArray(), hash)).isTrue();
    assertThat(passwords.matches("regn över provlandia".toCharArray(), hash)).isFalse();
    assertThat(passwords.matches(new char[0], hash)).isFalse();
  }

  @Test
  void the_same_password_never_has_the_same_hash() {
    char[] password = "regn över Provlandia".toCharArray();

    assertThat(passwords.hash(password)).isNotEqualTo(passwords.hash(password));
  }

  /** The vector of RFC 9106's reference implementation: argon2id, v=19, m=65536, t=2, p=1. */
  @Test
  void a_hash_made_by_the_reference_implementation_is_recognised() {
    String hash =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(passwords.matches("password".toCharArray(), hash)).isTrue();
    assertThat(passwords.matches("passwort".toCharArray(), hash)).isFalse();
  }

  @Test
  void the_parameters_stand_in_the_hash() {
    assertThat(passwords.hash("regn över Provlandia".toCharArray()))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }
}
