package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.audit.Outcome;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnLogin.IdentityCheck;
import se.samordna.own.OwnLogins.NewCode;
import se.samordna.own.OwnSessions.Opening;
import se.samordna.own.Self;
import se.samordna.person.Person;
import se.samordna.store.Digests;
import se.samordna.store.OpenedStores;
import se.samordna.text.Language;

/** A person's own login: who hands it out, what opens it, and what ends it. */
@OnBothDatabases
class OwnLoginTest {
  private final House house;
  private final Caller nurse;
  private final Person elin;
  private final String address = UUID.randomUUID().toString();

  OwnLoginTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    elin = house.person(nurse, "Elin", "Hemlund");
  }

  private NewCode handedOut() {
    return house.ownLogins.handOut(nurse, elin.id(), IdentityCheck.KNOWN, "");
  }

  private Optional<Self> self(String token) {
    return house.ownSessions.self(token, Channel.API, Language.SV);
  }

  private String opened(String code, String name, String passphrase) {
    App app = new App(house.ownSessions.key(code, address).key());
    return house.ownSessions.open(
        new Opening(code, name, passphrase.toCharArray(), app.shows(house.clock.instant())),
        address);
  }

  private OwnLogin.State state(OwnLogin login) {
    return house.ownLogins.of(nurse, elin.id()).stream()
        .filter(one -> one.id().equals(login.id()))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void the_person_opens_it_with_the_code_and_logs_in_with_passphrase_and_factor() {
    OwnDoor door = OwnDoor.of(house, nurse, elin);

    assertThat(self(door.token())).map(Self::person).contains(elin.id());
    assertThat(self(door.logIn()))
        .hasValueSatisfying(
            self -> {
              assertThat(self.name()).isEqualTo("Elin Hemlund");
              assertThat(self.provider()).isEqualTo(house.provider.id());
              assertThat(self.unit()).isEqualTo(house.unit.id());
            });
  }

  @Test
  void a_code_is_spent_by_its_use() {
    NewCode made = handedOut();
    opened(made.code(), "spent-" + UUID.randomUUID(), OwnDoor.PASSPHRASE);

    assertThat(Refused.by(() -> house.ownSessions.key(made.code(), address)))
        .containsExactly("CM-5050 /code");
    assertThat(state(made.login())).isEqualTo(OwnLogin.State.OPEN);
  }

  @Test
  void a_code_works_for_seven_days_and_no_longer() {
    NewCode made = handedOut();
    house.clock.pass(Duration.ofDays(7).minusSeconds(1));
    assertThat(house.ownSessions.key(made.code(), address).key()).isNotEmpty();
    house.clock.pass(Duration.ofSeconds(1));

    assertThat(Refused.by(() -> house.ownSessions.key(made.code(), address)))
        .containsExactly("CM-5050 /code");
    assertThat(state(made.login())).isEqualTo(OwnLogin.State.CODE_LAPSED);
  }

  @Test
  void a_code_is_read_however_it_is_typed() {
    String code = handedOut().code();

    assertThat(code).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
    assertThat(
            house.ownSessions.key(
                " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), address))
        .isEqualTo(house.ownSessions.key(code, address));
  }

  @Test
  void whoever_guesses_codes_must_wait_after_five() {
    handedOut();
    for (int i = 0; i < 5; i++) {
      String guess = "AAAA-AAAA-AAAA-AAA" + i;
      assertThat(Refused.by(() -> house.ownSessions.key(guess, address)))
          .containsExactly("CM-5050 /code");
    }

    assertThat(Refused.by(() -> house.ownSessions.key("AAAA-AAAA-AAAA-AAAA", address)))
        .containsExactly("CM-5003");
  }

  @Test
  void a_new_code_ends_the_login_and_its_sessions_at_once() {
    OwnDoor door = OwnDoor.of(house, nurse, elin);

    NewCode second = handedOut();

    assertThat(self(door.token())).isEmpty();
    assertThat(Refused.by(door::logIn)).containsExactly("CM-5051");
    assertThat(opened(second.code(), door.name, OwnDoor.PASSPHRASE))
        .as("the name is free again")
        .isNotEmpty();
    assertThat(house.ownLogins.of(nurse, elin.id()))
        .extracting(OwnLogin::state)
        .containsExactlyInAnyOrder(OwnLogin.State.OPEN, OwnLogin.State.ENDED);
  }

  @Test
  void staff_take_a_code_back_and_close_a_login() {
    NewCode made = handedOut();
    house.ownLogins.close(nurse, made.login().id(), "Fel person kom.");
    assertThat(Refused.by(() -> house.ownSessions.key(made.code(), address)))
        .containsExactly("CM-5050 /code");

    OwnDoor door = OwnDoor.of(house, nurse, elin);
    OwnLogin open =
        house.ownLogins.of(nurse, elin.id()).stream()
            .filter(one -> one.state() == OwnLogin.State.OPEN)
            .findFirst()
            .orElseThrow();
    house.ownLogins.close(nurse, open.id(), "Personen vill inte ha den.");

    assertThat(self(door.token())).isEmpty();
    assertThat(Refused.by(door::logIn)).containsExactly("CM-5051");
    assertThat(Refused.by(() -> house.ownLogins.close(nurse, open.id(), "Igen.")))
        .containsExactly("CM-5052");
  }

  @Test
  void an_operator_closes_one_and_learns_no_name() {
    OwnDoor door = OwnDoor.of(house, nurse, elin);
    OwnLogin open = house.ownLogins.of(nurse, elin.id()).get(0);

    assertThat(house.ownLogins.open(house.operator)).extracting(OwnLogin::id).contains(open.id());
    house.ownLogins.close(house.operator, open.id(), "Anmält bedrägeri.");

    assertThat(self(door.token())).isEmpty();
    assertThat(house.ownLogins.open(house.operator))
        .extracting(OwnLogin::id)
        .doesNotContain(open.id());
    assertThat(house.newest(elin.id())).map(AuditEntry::action).contains(Action.OWN_LOGIN_CHANGE);
  }

  @Test
  void everything_wrong_is_refused_alike_and_slows_down() {
    OwnDoor door = OwnDoor.of(house, nurse, elin);
    house.clock.pass(Duration.ofMinutes(1));
    String factor = door.app.shows(house.clock.instant());

    assertThat(Refused.by(() -> door.logIn("fel lösenfras helt", factor)))
        .isEqualTo(Refused.by(() -> door.logIn(OwnDoor.PASSPHRASE, "000000")))
        .containsExactly("CM-5051");
    for (int i = 0; i < 3; i++) {
      Refused.by(() -> door.logIn("fel lösenfras helt", factor));
    }

    assertThat(Refused.by(() -> door.logIn(OwnDoor.PASSPHRASE, factor))).containsExactly("CM-5003");
  }

  @Test
  void a_code_from_the_app_is_good_once() {
    OwnDoor door = OwnDoor.of(house, nurse, elin);
    house.clock.pass(Duration.ofMinutes(1));
    String factor = door.app.shows(house.clock.instant());
    assertThat(door.logIn(OwnDoor.PASSPHRASE, factor)).isNotEmpty();

    assertThat(Refused.by(() -> door.logIn(OwnDoor.PASSPHRASE, factor))).containsExactly("CM-5051");
  }

  @Test
  void a_weak_passphrase_a_wrong_factor_and_a_taken_name_are_told_and_spend_nothing() {
    OwnDoor other = OwnDoor.of(house, nurse, house.person(nurse, "Birger", "Provsson"));
    String code = handedOut().code();
    App app = new App(house.ownSessions.key(code, address).key());
    String factor = app.shows(house.clock.instant());

    assertThat(
            Refused.by(
                () ->
                    house.ownSessions.open(
                        new Opening(
                            code, "elin-" + UUID.randomUUID(), "kort".toCharArray(), factor),
                        address)))
        .containsExactly("CM-5006 /password");
    assertThat(
            Refused.by(
                () ->
                    house.ownSessions.open(
                        new Opening(
                            code,
                            "elin-" + UUID.randomUUID(),
                            OwnDoor.PASSPHRASE.toCharArray(),
                            "000000"),
                        address)))
        .containsExactly("CM-5053 /factor");
    assertThat(Refused.by(() -> opened(code, other.name, OwnDoor.PASSPHRASE)))
        .containsExactly("CM-5007 /userName");
    assertThat(opened(code, "elin-" + UUID.randomUUID(), OwnDoor.PASSPHRASE)).isNotEmpty();
  }

  @Test
  void a_session_ends_as_those_of_staff_do() {
    OwnDoor door = OwnDoor.of(house, nurse, elin);
    house.clock.pass(Duration.ofMinutes(19));
    assertThat(self(door.token())).isPresent();
    house.clock.pass(Duration.ofMinutes(20));
    assertThat(self(door.token())).isEmpty();

    String token = door.logIn();
    for (int i = 0; i < 31; i++) {
      house.clock.pass(Duration.ofMinutes(15));
      assertThat(self(token)).as("after %s quarters", i + 1).isPresent();
    }
    house.clock.pass(Duration.ofMinutes(15));
    assertThat(self(token)).isEmpty();

    String third = door.logIn();
    house.ownSessions.logOut(third);
    assertThat(self(third)).isEmpty();
  }

  @Test
  void no_session_of_staffs_is_a_persons_and_no_persons_is_staffs() {
    OwnDoor door = OwnDoor.of(house, nurse, elin);
    String user = "anna-" + UUID.randomUUID();
    house.accounts.add(house.operator, nurse.staff(), user, OwnDoor.PASSPHRASE.toCharArray());
    String staffs = house.sessions.logIn(user, OwnDoor.PASSPHRASE.toCharArray(), address);

    assertThat(house.sessions.caller(door.token(), Channel.API, Language.SV)).isEmpty();
    assertThat(self(staffs)).isEmpty();
  }

  @Test
  void only_care_staff_of_the_persons_unit_hand_one_out() {
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    Caller stranger = new House(house.store).nurse();
    Person hidden = house.person(nurse, House.hiding("Alma", "Gömd"), "");

    assertThat(handingOut(elsewhere, elin)).containsExactly("CM-1014");
    assertThat(handingOut(admin, elin)).containsExactly("CM-5004");
    assertThat(handingOut(stranger, elin)).containsExactly("CM-1014");
    assertThat(handingOut(house.nurse(), hidden)).containsExactly("CM-5008");
  }

  private List<String> handingOut(Caller caller, Person person) {
    return Refused.by(
        () -> house.ownLogins.handOut(caller, person.id(), IdentityCheck.DOCUMENT, ""));
  }

  @Test
  void what_opens_it_stands_nowhere_in_the_store() {
    NewCode made = handedOut();
    App app = new App(house.ownSessions.key(made.code(), address).key());
    String token = opened(made.code(), "sealed-" + UUID.randomUUID(), OwnDoor.PASSPHRASE);
    Set<String> secrets =
        Set.of(made.code(), made.code().replace("-", ""), OwnDoor.PASSPHRASE, token, app.key());

    assertThat(Digests.of(house.store).values().stream().flatMap(List::stream))
        .noneMatch(row -> secrets.stream().anyMatch(row::contains));
  }

  @Test
  void each_step_leaves_a_row_that_tells_the_person_from_staff() {
    OwnDoor door = OwnDoor.of(house, nurse, elin);
    door.logIn();
    Refused.by(() -> door.logIn("fel lösenfras helt", "000000"));

    List<AuditEntry> log = house.log(elin.id());
    assertThat(log.subList(0, 4))
        .extracting(AuditEntry::action)
        .containsExactly(
            Action.LOG_IN, Action.LOG_IN, Action.OWN_LOGIN_CHANGE, Action.OWN_LOGIN_CHANGE);
    assertThat(log.subList(0, 4))
        .extracting(AuditEntry::role)
        .containsExactly(Role.PERSON, Role.PERSON, Role.PERSON, Role.CARE_STAFF);
    assertThat(log.get(0).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(log.get(1).ground()).isEqualTo(Ground.OWN);
    assertThat(log.get(1).staff()).isNull();
  }
}
