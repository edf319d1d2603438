package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samordna.access.Account;
import se.samordna.access.Accounts;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.access.FirstAdministrator;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.refusal.Refusal;
import se.samordna.store.OpenedStores;
import se.samordna.text.Language;

@OnBothDatabases
class LoginTest {
  private static final String PASSWORD = "regn över Provlandia";

  private final OpenedStores.Kind kind;
  private final House house;
  private final Caller nurse;
  private final String name = "anna-" + UUID.randomUUID();
  private final String address = UUID.randomUUID().toString();

  LoginTest(OpenedStores.Kind kind) {
    this.kind = kind;
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    house.accounts.add(house.operator, nurse.staff(), name, PASSWORD.toCharArray());
  }

  private String logIn() {
    return house.sessions.logIn(name, PASSWORD.toCharArray(), address);
  }

  private List<String> wrong(String user, String from) {
    return Refused.by(() -> house.sessions.logIn(user, "fel lösenord".toCharArray(), from));
  }

  private Optional<Caller> caller(String token) {
    return house.sessions.caller(token, Channel.API, Language.SV);
  }

  @Test
  void whoever_logs_in_is_known_with_the_assignments_in_force() {
    assertThat(caller(logIn()))
        .hasValueSatisfying(
            caller -> {
              assertThat(caller.staff()).isEqualTo(nurse.staff());
              assertThat(caller.displayName()).isEqualTo("Anna Region");
              assertThat(caller.assignments())
                  .extracting(Assignment::role)
                  .containsExactly(Role.CARE_STAFF);
            });
  }

  @Test
  void the_name_is_found_in_any_case_and_with_space_around_it() {
    String token =
        house.sessions.logIn(" " + name.toUpperCase(Locale.ROOT), PASSWORD.toCharArray(), address);

    assertThat(caller(token)).isPresent();
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_refused_alike() {
    assertThat(wrong(name, address))
        .isEqualTo(wrong("nobody-" + UUID.randomUUID(), address))
        .containsExactly("CM-5002");
  }

  @Test
  void a_session_ends_twenty_minutes_after_its_last_use() {
    String token = logIn();
    house.clock.pass(Duration.ofMinutes(19));
    assertThat(caller(token)).isPresent();
    house.clock.pass(Duration.ofMinutes(19));
    assertThat(caller(token)).isPresent();
    house.clock.pass(Duration.ofMinutes(20));

    assertThat(caller(token)).isEmpty();
  }

  @Test
  void a_session_ends_eight_hours_after_login_however_much_it_is_used() {
    String token = logIn();
    for (int i = 0; i < 31; i++) {
      house.clock.pass(Duration.ofMinutes(15));
      assertThat(caller(token)).as("after %s quarters", i + 1).isPresent();
    }
    house.clock.pass(Duration.ofMinutes(15));

    assertThat(caller(token)).isEmpty();
  }

  @Test
  void a_session_that_is_logged_out_is_over() {
    String token = logIn();

    house.sessions.logOut(token);

    assertThat(caller(token)).isEmpty();
  }

  @Test
  void an_operator_learns_by_id_alone_who_has_no_account_yet() {
    try (OpenedStores.Opened small = OpenedStores.fresh(kind)) {
      House other = new House(small.store());
      Caller anna = other.nurse();
      Caller newcomer = other.nurse();
      other.accounts.add(other.operator, anna.staff(), name, PASSWORD.toCharArray());

      assertThat(other.accounts.without(other.operator))
          .contains(newcomer.staff())
          .doesNotContain(anna.staff());
    }
    assertThat(house.accounts.without(house.operator))
        .doesNotContain(nurse.staff())
        .hasSizeLessThanOrEqualTo(Accounts.MOST_WITHOUT);
  }

  @Test
  void locking_an_account_ends_its_sessions_and_keeps_it_out() {
    String token = logIn();

    house.accounts.lock(house.operator, name, true);

    assertThat(caller(token)).isEmpty();
    assertThat(Refused.by(this::logIn)).containsExactly("CM-5002");
  }

  @Test
  void an_assignment_gives_no_right_from_the_day_after_its_last() {
    house.organisations.endAssignment(
        house.operator, nurse.assignments().get(0).id(), LocalDate.of(2027, 3, 1));
    assertThat(caller(logIn()).orElseThrow().assignments()).hasSize(1);

    house.clock.pass(Duration.ofHours(17));

    assertThat(caller(logIn()).orElseThrow().assignments()).isEmpty();
  }

  @Test
  void the_sixth_attempt_must_wait_thirty_seconds_and_each_one_after_twice_as_long() {
    for (int i = 0; i < 5; i++) {
      assertThat(wrong(name, UUID.randomUUID().toString())).containsExactly("CM-5002");
    }
    for (int delay : List.of(30, 60, 120, 240, 480, 900, 900)) {
      assertThat(Refused.by(this::logIn)).containsExactly("CM-5003");
      house.clock.pass(Duration.ofSeconds(delay - 1));
      assertThat(Refused.by(this::logIn)).containsExactly("CM-5003");
      house.clock.pass(Duration.ofSeconds(1));
      assertThat(wrong(name, UUID.randomUUID().toString())).containsExactly("CM-5002");
    }
  }

  @Test
  void the_refusal_says_how_many_seconds_to_wait() {
    for (int i = 0; i < 5; i++) {
      wrong(name, UUID.randomUUID().toString());
    }

    Refusal refusal = catchThrowableOfType(Refusal.class, this::logIn);

    assertThat(refusal.problems().get(0).values()).containsEntry("seconds", 30L);
  }

  @Test
  void guesses_for_many_names_from_one_address_are_slowed_down_too() {
    for (int i = 0; i < 5; i++) {
      assertThat(wrong("nobody-" + UUID.randomUUID(), address)).containsExactly("CM-5002");
    }

    assertThat(wrong("nobody-" + UUID.randomUUID(), address)).containsExactly("CM-5003");
  }

  @Test
  void a_clock_that_was_ahead_and_is_put_right_locks_nobody_out() {
    wrong(name, address);
    logIn();

    house.clock.pass(Duration.ofDays(-100));

    assertThat(caller(logIn())).isPresent();
  }

  @Test
  void whoever_logs_in_beside_a_colleague_waits_for_nobody() {
    logIn();

    house.clock.pass(Duration.ofMillis(-1));

    assertThat(caller(logIn())).as("who read the clock before the colleague").isPresent();
  }

  @Test
  void the_right_password_clears_the_names_failures() {
    for (int i = 0; i < 4; i++) {
      wrong(name, UUID.randomUUID().toString());
    }
    logIn();
    for (int i = 0; i < 4; i++) {
      assertThat(wrong(name, UUID.randomUUID().toString())).containsExactly("CM-5002");
    }

    assertThat(caller(logIn())).isPresent();
  }

  @Test
  void an_unknown_or_mangled_token_is_nobodys() {
    assertThat(caller("")).isEmpty();
    assertThat(caller("x".repeat(43))).isEmpty();
    assertThat(caller(logIn() + "x")).isEmpty();
  }

  @Test
  void the_form_token_is_the_sessions_own_and_not_its_token() {
    String token = logIn();

    assertThat(house.sessions.formToken(token))
        .isEqualTo(house.sessions.formToken(token))
        .isNotEqualTo(token)
        .isNotEqualTo(house.sessions.formToken(logIn()));
  }

  @Test
  void weak_passwords_and_taken_names_are_refused() {
    assertThat(add("ny-" + UUID.randomUUID(), "kort")).containsExactly("CM-5006 /password");
    assertThat(add("ny-" + UUID.randomUUID(), "Lösenord1234")).containsExactly("CM-5006 /password");
    assertThat(add("ny-" + UUID.randomUUID(), "aaaaaaaaaaaaaa"))
        .containsExactly("CM-5006 /password");
    assertThat(add("trollkonst", "trollkonst12")).containsExactly("CM-5006 /password");
    assertThat(add(name, PASSWORD)).containsExactly("CM-5007 /userName");
  }

  private List<String> add(String user, String password) {
    return Refused.by(
        () -> house.accounts.add(house.operator, nurse.staff(), user, password.toCharArray()));
  }

  @Test
  void only_an_administrator_adds_accounts_and_only_at_the_own_provider() {
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    House elsewhere = new House(house.store);
    Caller stranger = elsewhere.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    char[] password = PASSWORD.toCharArray();

    assertThat(house.accounts.add(admin, nurse.staff(), "b-" + UUID.randomUUID(), password).staff())
        .isEqualTo(nurse.staff());
    assertThat(
            Refused.by(
                () ->
                    house.accounts.add(
                        stranger, nurse.staff(), "c-" + UUID.randomUUID(), password)))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () -> house.accounts.add(nurse, nurse.staff(), "d-" + UUID.randomUUID(), password)))
        .containsExactly("CM-5004");
  }

  @Test
  void the_first_administrator_is_made_once_with_the_one_time_token() {
    try (OpenedStores.Opened opened = OpenedStores.fresh(kind)) {
      House empty = new House(opened.store());
      String token = empty.accounts.setupToken().orElseThrow();

      assertThat(Refused.by(() -> empty.accounts.setUp("x" + token, first())))
          .containsExactly("CM-5005");
      Account account = empty.accounts.setUp(token, first());

      assertThat(account.userName()).isEqualTo("adam");
      assertThat(Refused.by(() -> empty.accounts.setUp(token, first()))).containsExactly("CM-5005");
      assertThat(empty.accounts.setupToken()).isEmpty();
      String session = empty.sessions.logIn("adam", PASSWORD.toCharArray(), address);
      assertThat(
              empty
                  .sessions
                  .caller(session, Channel.PAGE, Language.SV)
                  .orElseThrow()
                  .has(Role.ADMIN))
          .isTrue();
    }
  }

  @Test
  void the_one_time_token_is_too_old_after_ten_minutes() {
    try (OpenedStores.Opened opened = OpenedStores.fresh(kind)) {
      House empty = new House(opened.store());
      String token = empty.accounts.setupToken().orElseThrow();
      empty.clock.pass(Duration.ofMinutes(10));

      assertThat(Refused.by(() -> empty.accounts.setUp(token, first()))).containsExactly("CM-5005");
      assertThat(empty.accounts.none()).isTrue();
    }
  }

  private static FirstAdministrator first() {
    return new FirstAdministrator(
        "Region Provlandia",
        "Psykiatrin",
        "FACT Norr",
        "Adam",
        "Driftman",
        "Adam",
        PASSWORD.toCharArray());
  }
}
