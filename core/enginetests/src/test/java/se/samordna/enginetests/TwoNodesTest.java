package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.block.Blocks;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.information.InformationCategory;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks;
import se.samordna.network.Said;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.ProtectedPersons;
import se.samordna.store.OpenedStores;
import se.samordna.text.Language;

/**
 * What is taken back on one node is taken back on the next request of the other, whose clock may be
 * minutes ahead or behind, or may have been put back an hour.
 */
@EnabledIf("postgres")
class TwoNodesTest {
  private static final String PASSWORD = "en hel mening till testet";
  private static final String WHY = "Hon svarar inte och dörren är låst.";

  /** Within which a withdrawal holds everywhere (D6.4). */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private static OpenedStores.Nodes nodes;

  private House here;
  private House there;
  private Caller nurse;

  static boolean postgres() {
    return OpenedStores.kinds().anyMatch(OpenedStores.Kind.POSTGRESQL::equals);
  }

  @BeforeAll
  static void open() {
    nodes = OpenedStores.nodes();
  }

  @AfterAll
  static void close() {
    nodes.close();
  }

  @BeforeEach
  void build() {
    here = new House(nodes.first().store(), SamordnaClock::steady);
    there = new House(nodes.second().store(), SamordnaClock::steady);
    nurse = here.nurse();
  }

  private LocalDate today() {
    return here.today();
  }

  /** How far the other node's clock is ahead, in minutes. */
  private void skewed(int minutes) {
    there.clock.moveTo(here.clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  /** Does it here, and asks there at once. */
  private static List<String> next(Runnable here, Runnable there) {
    long begun = System.nanoTime();
    here.run();
    List<String> refused = Refused.by(there::run);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
    return refused;
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, -5, 0, 5})
  void a_consent_that_is_taken_back_opens_nothing(int ahead) {
    House other = new House(nodes.first().store());
    Caller reader = other.nurse();
    Person alma = here.person(nurse, "Alma", "Exempel");
    Person known = other.person(reader, "Alma", "Exempel");
    ConsentWord said = new ConsentWord(ConsentWord.Form.WRITTEN, today(), null, "");
    Consent consent =
        here.consents.give(
            nurse,
            alma.id(),
            new Consents.NewConsent(
                new ConsentTerms(
                    ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                    List.of(Recipient.of(other.provider)),
                    Purpose.COORDINATION,
                    List.of(InformationCategory.CONTACT),
                    List.of(),
                    "",
                    ""),
                null,
                null,
                said));
    other.links.confirm(
        reader,
        known.id(),
        new PersonLinks.Confirmation(
            here.links.offer(nurse, alma.id(), other.provider.id()).code(), said));
    Id<PersonLink> link = other.links.of(reader, known.id()).get(0).id();
    here.clock.pass(Duration.ofMinutes(90));
    skewed(ahead);
    assertThat(there.links.read(reader, link).shared()).isNotEmpty();

    assertThat(
            next(
                () -> here.consents.withdraw(nurse, consent.id(), said),
                () -> there.links.read(reader, link)))
        .hasSize(1);
    assertThat(there.consents.of(nurse, alma.id(), null))
        .extracting(Consent::status)
        .containsExactly(Consent.Status.WITHDRAWN);
    assertThat(Refused.by(() -> there.consents.withdraw(nurse, consent.id(), said)))
        .containsExactly("CM-2231");
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, -5, 0, 5})
  void what_is_blocked_is_closed(int ahead) {
    Unit south = here.unit("FACT Söder");
    Caller beside = here.staff(Role.CARE_STAFF, Profession.NURSE, south);
    Person alma = here.person(nurse, "Alma", "Exempel");
    here.store.write(
        tx -> {
          tx.careRelations()
              .open(here.provider.id(), alma.id(), south.id(), "registered", here.clock.instant());
          return alma;
        });
    Plan plan = here.plans.begin(nurse, alma.id(), PlanType.CM_PLAN);
    here.clock.pass(Duration.ofMinutes(90));
    skewed(ahead);
    assertThat(there.plans.get(beside, plan.id())).isNotNull();

    Said said = Said.byPerson(today(), Said.Way.PHONE);
    assertThat(
            next(
                () -> here.blocks.lay(nurse, alma.id(), new Blocks.NewBlock(here.unit.id(), said)),
                () -> there.plans.get(beside, plan.id())))
        .containsExactly("CM-5070");
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, -5, 0, 5})
  void care_that_is_over_and_a_name_that_is_taken_off_the_list_close(int ahead) {
    Caller leader = here.staff(Role.TEAM_LEADER, Profession.NURSE);
    Person elin = here.person(nurse, House.hiding("Elin", "Hemlund"), "");
    var named =
        here.protectedPersons.name(
            leader, elin.id(), new ProtectedPersons.NewName(nurse.staff(), "Möter henne."));
    Person alma = here.person(nurse, "Alma", "Exempel");
    here.clock.pass(Duration.ofMinutes(90));
    skewed(ahead);
    assertThat(there.persons.get(nurse, elin.id())).isNotNull();
    assertThat(there.persons.get(nurse, alma.id())).isNotNull();

    assertThat(
            next(
                () -> here.protectedPersons.end(leader, named.id(), "Slut."),
                () -> there.persons.get(nurse, elin.id())))
        .containsExactly("CM-5008");
    assertThat(next(() -> here.endCare(alma, here.unit), () -> there.persons.get(nurse, alma.id())))
        .containsExactly("CM-5004");
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, -5, 0, 5})
  void sessions_that_have_ended_are_nobodys(int ahead) {
    Caller doctor = here.staff(Role.CARE_STAFF, Profession.PSYCHIATRIST);
    String user = "u" + UUID.randomUUID();
    Account account =
        here.accounts.add(here.operator, doctor.staff(), user, PASSWORD.toCharArray());
    String left = here.sessions.logIn(user, PASSWORD.toCharArray(), "127.0.0.1");
    String locked = here.sessions.logIn(user, PASSWORD.toCharArray(), "127.0.0.1");
    Person alma = here.person(nurse, "Alma", "Exempel");
    OwnDoor door = OwnDoor.of(here, nurse, alma);
    skewed(ahead);

    here.sessions.logOut(left);
    assertThat(there.sessions.caller(left, Channel.API, Language.SV)).isEmpty();
    assertThat(account).isNotNull();
    here.accounts.lock(here.operator, user, true);
    assertThat(there.sessions.caller(locked, Channel.API, Language.SV)).isEmpty();
    here.ownLogins.close(nurse, here.ownLogins.of(nurse, alma.id()).get(0).id(), "Slut.");
    assertThat(there.ownSessions.self(door.token(), Channel.API, Language.SV)).isEmpty();
  }

  /** A session that was refused stays refused, though the clock is put back to when it lived. */
  @ParameterizedTest
  @ValueSource(ints = {-60, -15})
  void what_has_run_out_does_not_come_back_when_the_clock_does(int back) {
    Caller doctor = here.staff(Role.CARE_STAFF, Profession.PSYCHIATRIST);
    String user = "u" + UUID.randomUUID();
    here.accounts.add(here.operator, doctor.staff(), user, PASSWORD.toCharArray());
    String token = here.sessions.logIn(user, PASSWORD.toCharArray(), "127.0.0.1");
    Person alma = here.person(nurse, "Alma", "Exempel");
    OwnDoor door = OwnDoor.of(here, nurse, alma);
    Person elin = here.person(nurse, House.hiding("Elin", "Hemlund"), "");
    Caller colleague = here.staff(Role.CARE_STAFF, Profession.NURSE);
    here.openings.open(colleague, elin.id(), WHY);
    here.clock.pass(EmergencyOpenings.LASTS);
    assertThat(here.sessions.caller(token, Channel.API, Language.SV)).isEmpty();
    assertThat(here.ownSessions.self(door.token(), Channel.API, Language.SV)).isEmpty();
    assertThat(Refused.by(() -> here.persons.get(colleague, elin.id()))).containsExactly("CM-5008");

    here.clock.moveTo(here.clock.instant().plus(Duration.ofMinutes(back)));

    assertThat(here.sessions.caller(token, Channel.API, Language.SV)).isEmpty();
    assertThat(here.ownSessions.self(door.token(), Channel.API, Language.SV)).isEmpty();
    assertThat(Refused.by(() -> here.persons.get(colleague, elin.id()))).containsExactly("CM-5008");
  }
}
