package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.ReadAbout;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals.NewDecision;
import se.samordna.engine.audit.KeptAuditTrail;
import se.samordna.engine.disposal.Disposal;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.ombud.MandateEnd;
import se.samordna.ombud.MandatePhase;
import se.samordna.ombud.MandateView.PhaseSpan;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.own.OwnMandate;
import se.samordna.own.Self;
import se.samordna.person.Person;
import se.samordna.store.Asked;
import se.samordna.store.OpenedStores;

/** The person who gave a personal ombud a mandate reads of it by their own login, and ends it. */
@OnBothDatabases
class OwnMandatesTest {
  private static final PageRequest ALL = PageRequest.first(100);

  private final House house;
  private final OmbudTeam team;
  private final Person ida;
  private final Self self;

  OwnMandatesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new OmbudTeam(house);
    ida = supported("Test");
    self = OwnDoor.of(house, team.worker, ida).self();
  }

  /** Somebody whom the ombuds know, and the unit that hands out logins, too. */
  private Person supported(String family) {
    Person person = team.person(family);
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  team.social.id(),
                  person.id(),
                  team.support.id(),
                  "registered",
                  house.clock.instant());
          return person;
        });
    return person;
  }

  private List<AuditEntry> trail() {
    return house.store.read(tx -> tx.audit().ofPerson(team.social.id(), ida.id(), ALL).rows());
  }

  private List<String> told(Caller to) {
    return house.personLogs.of(to, ida.id(), ALL).rows().stream()
        .map(ReadAbout::what)
        .map(one -> one.sv())
        .toList();
  }

  @Test
  void the_person_reads_all_that_is_kept_of_the_mandate() {
    OmbudMandate known = team.known(ida);
    OmbudTeam.taken(team.take(team.ombud, known, OmbudTeam.given(house.today())));
    int before = trail().size();

    OwnMandate mine = house.ownPages.mandates(self).get(0);

    assertThat(mine.unit()).isEqualTo(team.ombuds.name());
    assertThat(mine.ombud()).isEqualTo(team.ombud.displayName());
    assertThat(mine.phase()).isEqualTo(MandatePhase.MANDATE);
    assertThat(mine.askedOn()).isEqualTo(house.today());
    assertThat(mine.given()).isNotNull();
    assertThat(mine.isEnded()).isFalse();
    assertThat(trail()).hasSize(before + 1);
    assertThat(trail().get(0).action()).isEqualTo(Action.OMBUD_READ);
    assertThat(house.ownPages.export(self).mandates()).containsExactly(mine);
    assertThat(house.ownPages.start(self).ombuds()).isTrue();
  }

  @Test
  void the_person_ends_it_at_once_and_the_ombud_sees_who_did() {
    OmbudMandate known = team.known(ida);
    int before = trail().size();

    OwnMandate ended = house.ownWords.endMandate(self, known.id());

    assertThat(ended.endedOn()).isEqualTo(house.today());
    assertThat(ended.end()).isEqualTo(MandateEnd.WITHDREW);
    assertThat(trail()).hasSize(before + 1);
    assertThat(trail().get(0).action()).isEqualTo(Action.OMBUD_CHANGE);
    assertThat(trail().get(0).object()).isEqualTo(known.id().value());
    assertThat(
            Asked.column(house.store, "select action from record_entry where person = ?", ida.id()))
        .as("nothing in anybody's record")
        .doesNotContain(Action.OMBUD_CHANGE.name());
    assertThat(team.mandates.get(team.ombud, known.id()).phases())
        .extracting(PhaseSpan::phase, PhaseSpan::own)
        .containsExactly(
            tuple(MandatePhase.REQUESTED, false),
            tuple(MandatePhase.GETTING_TO_KNOW, false),
            tuple(MandatePhase.ENDED, true));
    assertThat(house.careParts.of(team.ombud, ida.id()))
        .filteredOn(one -> one.unit().equals(team.ombuds.id()))
        .extracting(one -> one.lastDay())
        .containsExactly(house.today().plusDays(30));
    assertThat(Refused.by(() -> house.ownWords.endMandate(self, known.id())))
        .containsExactly("CM-6042");
    assertThat(Refused.by(() -> team.take(team.ombud, known, OmbudTeam.given(house.today()))))
        .as("what the ombud had on the screen")
        .isNotEmpty();
  }

  @Test
  void a_wish_that_nobody_has_answered_is_taken_back_too_and_asked_anew() {
    OmbudMandate asked = team.asked(ida);
    house.ownWords.endMandate(self, asked.id());
    OmbudMandate again = team.asked(ida);

    assertThat(house.ownPages.mandates(self))
        .extracting(OwnMandate::id, OwnMandate::isEnded)
        .containsExactlyInAnyOrder(tuple(asked.id(), true), tuple(again.id(), false));
  }

  @Test
  void it_ends_also_while_the_model_is_away() {
    OmbudMandate known = team.known(ida);
    team.folders.remove(DataTeam.MODELS.resolve(OmbudTeam.MODEL));

    assertThat(house.ownWords.endMandate(self, known.id()).isEnded()).isTrue();
  }

  @Test
  void nobody_ends_anybody_elses() {
    OmbudMandate birgers = team.known(supported("Provsson"));

    assertThat(Refused.by(() -> house.ownWords.endMandate(self, birgers.id())))
        .containsExactly("CM-1014");
    assertThat(team.mandates.get(team.ombud, birgers.id()).mandate().isEnded()).isFalse();
    assertThat(house.ownPages.mandates(self)).isEmpty();
  }

  @Test
  void the_log_that_staff_read_tells_neither_of_the_persons_reading_nor_of_the_end() {
    OmbudMandate known = team.known(ida);
    house.ownPages.mandates(self);
    house.ownWords.endMandate(self, known.id());
    house.disposals.record(
        house.operator,
        team.social.id(),
        new NewDecision(
            DisposalSubject.OMBUD_MANDATE, "Nämnden", house.today(), "Dnr 2027-3", null));
    house.clock.pass(Duration.ofDays(91));
    assertThat(
            new Disposal(house.store, SamordnaClock.of(house.clock))
                .today(List.of(team.social.id())))
        .isEqualTo(1);
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE, team.support);

    assertThat(told(team.worker)).isNotEmpty().noneMatch(one -> one.contains("ombud"));
    KeptAuditTrail audit =
        new KeptAuditTrail(
            house.work,
            () -> {
              throw new AssertionError("not asked");
            });
    assertThat(audit.ofPerson(team.worker, ida.id(), ALL).rows())
        .extracting(AuditEntry::action)
        .isNotEmpty()
        .doesNotContain(Action.OMBUD_READ, Action.OMBUD_CHANGE, Action.OMBUD_DISPOSE);
    assertThat(told(auditor)).anyMatch(one -> one.contains("ombud"));
    assertThat(house.ownPages.log(self, ALL).rows())
        .anyMatch(one -> one.what().sv().contains("ombud"));
  }
}
