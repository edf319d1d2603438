package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.care.EndOfCare;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals.NewDecision;
import se.samordna.disposal.Disposals.NewHold;
import se.samordna.disposal.HoldGround;
import se.samordna.engine.disposal.Disposal;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enrolment.Judged;
import se.samordna.model.Thresholds;
import se.samordna.ombud.MandateEnd;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandatePhase;
import se.samordna.ombud.MandateStep;
import se.samordna.ombud.MandateStepOffer;
import se.samordna.ombud.MandateStepOutcome;
import se.samordna.ombud.MandateView;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudCounts;
import se.samordna.ombud.OmbudLoad;
import se.samordna.ombud.OmbudMandate;
import se.samordna.ombud.OmbudMandates.Which;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.rule.StepInput;
import se.samordna.store.Asked;
import se.samordna.store.OpenedStores;
import se.samordna.text.Text;

/** Personal ombuds work by their model and keep codes and dates; nobody else sees any of it. */
@OnBothDatabases
class OmbudMandatesTest {
  private final House house;
  private final OmbudTeam team;

  OmbudMandatesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new OmbudTeam(house);
  }

  private List<Person> persons(Page<OmbudMandate> page) {
    return page.rows().stream().map(one -> house.persons.get(team.ombud, one.person())).toList();
  }

  /** What has been done about somebody, newest first. */
  private List<Action> actions(Person person) {
    return house
        .store
        .read(
            tx -> tx.audit().ofPerson(team.social.id(), person.id(), PageRequest.first(50)).rows())
        .stream()
        .map(AuditEntry::action)
        .toList();
  }

  private Page<OmbudMandate> list(Caller by, Which which) {
    return team.mandates.at(by, team.unit(), which, PageRequest.first(50));
  }

  @Test
  void a_mandate_goes_the_models_way_and_may_begin_again() {
    Person ida = team.person("Test");
    OmbudMandate asked = team.asked(ida);
    assertThat(asked.phase()).isEqualTo(MandatePhase.REQUESTED);
    assertThat(asked.phaseName().sv()).isEqualTo("Vill ha ombud");
    assertThat(asked.ombud()).isNull();

    OmbudMandate known =
        OmbudTeam.taken(team.take(team.leader, asked, OmbudTeam.getToKnow(team.ombud, false)));
    assertThat(known.phase()).isEqualTo(MandatePhase.GETTING_TO_KNOW);
    assertThat(known.ombud()).isEqualTo(team.ombud.staff());
    OmbudMandate given =
        OmbudTeam.taken(team.take(team.ombud, known, OmbudTeam.given(house.today().minusDays(2))));
    assertThat(given.given())
        .isEqualTo(
            new MandateGiven(
                house.today().minusDays(2),
                MandateGiven.MandateHow.ORAL,
                null,
                MandateGiven.MandateOthers.ASK));
    OmbudMandate working =
        OmbudTeam.taken(team.take(team.ombud, given, OmbudTeam.step("work", Map.of())));
    OmbudMandate over =
        OmbudTeam.taken(
            team.take(
                team.ombud,
                working,
                OmbudTeam.step(
                    "finish",
                    Map.of("personAgrees", List.of("true"), "mayReturn", List.of("true")))));

    assertThat(over.end()).isEqualTo(MandateEnd.COMPLETED);
    assertThat(over.endedOn()).isEqualTo(house.today());
    MandateView view = team.mandates.get(team.ombud, over.id());
    assertThat(view.steps()).isEmpty();
    assertThat(view.phases())
        .extracting(MandateView.PhaseSpan::phase)
        .containsExactly(MandatePhase.values());

    OmbudMandate again = team.asked(ida);
    assertThat(team.mandates.of(team.ombud, ida.id()))
        .extracting(OmbudMandate::id)
        .containsExactlyInAnyOrder(again.id(), over.id());
    assertThat(list(team.ombud, Which.ENDED).rows())
        .extracting(OmbudMandate::id)
        .containsExactly(over.id());
  }

  @Test
  void the_way_is_the_models_and_nobody_takes_a_step_that_is_not_theirs() {
    OmbudMandate asked = team.asked(team.person("Test"));

    assertThat(Refused.by(() -> team.take(team.ombud, asked, OmbudTeam.step("work", Map.of()))))
        .containsExactly("CM-3001 /step");
    MandateStepOutcome notTheirs =
        team.take(team.ombud, asked, OmbudTeam.getToKnow(team.ombud, false));
    assertThat(notTheirs).isInstanceOf(MandateStepOutcome.NotTaken.class);
    assertThat(notTheirs.verdicts())
        .filteredOn(one -> one.outcome() == Judged.Outcome.REFUSED)
        .extracting(Judged::rule)
        .containsExactly("who");
    assertThat(
            Refused.by(() -> team.ask(team.ombud, house.persons.get(team.ombud, asked.person()))))
        .containsExactly("CM-6041");
    assertThat(
            Refused.by(
                () ->
                    team.mandates.take(
                        team.leader, asked.id(), 7, OmbudTeam.getToKnow(team.ombud, false))))
        .containsExactly("CM-1011");
  }

  @Test
  void the_person_gives_the_mandate_with_a_day_and_a_way_and_not_with_words() {
    OmbudMandate known = team.known(team.person("Test"));
    MandateStep without = OmbudTeam.step("giveMandate", Map.of("personGives", List.of("true")));

    MandateStepOffer offer = team.mandates.preview(team.ombud, known.id(), without);
    assertThat(offer.asksGiven()).isTrue();
    assertThat(offer.possible()).isFalse();
    assertThat(Refused.by(() -> team.take(team.ombud, known, without)))
        .containsExactly("CM-1002 /given");
    assertThat(
            Refused.by(
                () -> team.take(team.ombud, known, OmbudTeam.given(house.today().plusDays(1)))))
        .containsExactly("CM-1012 /given/on");
    assertThat(
            Refused.by(
                () ->
                    team.take(
                        team.ombud,
                        known,
                        OmbudTeam.step(
                            "giveMandate",
                            Map.of("personGives", List.of("true"), "note", List.of("Mår sämre"))))))
        .containsExactly("CM-1004 /input/note");
    assertThat(
            Refused.by(
                () ->
                    team.take(
                        team.ombud,
                        known,
                        OmbudTeam.step(
                            "giveMandate", Map.of("personGives", List.of("Mår sämre"))))))
        .containsExactly("CM-1003 /input/personGives");
  }

  @Test
  void the_limits_of_the_model_or_the_organisations_own_hold_and_are_gone_over_without_a_word() {
    team.models.setThresholds(
        house.operator,
        team.social.id(),
        team.unit(),
        OmbudTeam.MODEL,
        "coordinator",
        new Thresholds(BigDecimal.valueOf(2), BigDecimal.valueOf(2), null, new Text("Egen", "Own")),
        house.today(),
        "Två personer räcker.");
    team.known(team.person("Ett"));

    OmbudMandate second = team.asked(team.person("Två"));
    MandateStepOutcome cautioned =
        team.take(team.leader, second, OmbudTeam.getToKnow(team.ombud, false));
    assertThat(cautioned.verdicts())
        .filteredOn(one -> one.outcome() != Judged.Outcome.ALLOWED)
        .extracting(Judged::rule, Judged::outcome)
        .containsExactly(tuple("caseload-within", Judged.Outcome.NEEDS_OVERRIDE));
    assertThat(cautioned).isInstanceOf(MandateStepOutcome.NotTaken.class);
    OmbudMandate taken =
        OmbudTeam.taken(team.take(team.leader, second, OmbudTeam.getToKnow(team.ombud, true)));
    assertThat(taken.overLimit()).isTrue();

    List<OmbudLoad> loads = team.mandates.load(team.ombud, team.unit());
    assertThat(loads).hasSize(1);
    assertThat(loads.get(0).ombuds())
        .filteredOn(one -> team.ombud.staff().equals(one.staff()))
        .extracting(one -> one.persons(), one -> one.level())
        .containsExactly(tuple(2, Thresholds.Level.OVER_SOFT));
  }

  @Test
  void nobody_outside_the_unit_learns_that_there_is_a_mandate() {
    Person ida = team.person("Test");
    OmbudMandate known = team.known(ida);
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  team.social.id(),
                  ida.id(),
                  team.support.id(),
                  "registered",
                  house.clock.instant());
          return ida;
        });
    Caller elsewhere = house.nurse();
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE, team.ombuds);
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE, team.ombuds);
    for (Caller other : List.of(team.worker, elsewhere, auditor, admin)) {
      assertThat(Refused.by(() -> team.mandates.get(other, known.id()))).hasSize(1);
    }
    for (Caller other : List.of(team.worker, elsewhere)) {
      assertThat(Refused.by(() -> team.mandates.get(other, known.id()))).containsExactly("CM-1014");
      assertThat(Refused.by(() -> team.mandates.of(other, ida.id()))).containsExactly("CM-1014");
      assertThat(Refused.by(() -> list(other, Which.ONGOING))).containsExactly("CM-1014");
      assertThat(Refused.by(() -> team.mandates.load(other, team.unit())))
          .containsExactly("CM-1014");
      assertThat(
              Refused.by(
                  () -> team.mandates.counts(other, team.unit(), house.today(), house.today())))
          .containsExactly("CM-1014");
    }
    assertThat(house.careParts.of(team.worker, ida.id()))
        .extracting(one -> one.unit())
        .containsExactly(team.support.id());
    assertThat(house.careParts.of(team.ombud, ida.id()))
        .extracting(one -> one.unit())
        .containsExactlyInAnyOrder(team.support.id(), team.unit());
    assertThat(Refused.by(() -> list(team.manager, Which.ONGOING))).containsExactly("CM-5004");
    assertThat(team.mandates.load(team.manager, team.unit())).hasSize(1);
  }

  @Test
  void whoever_works_at_another_unit_as_well_sees_the_mandates_of_the_ombuds_alone() {
    Person ida = team.person("Test");
    team.asked(ida);
    Caller both =
        house.caller(
            house.organisations.staff(team.ombud, team.unit(), house.today()).get(0).staff(),
            List.of(team.ombud.assignments().get(0), team.worker.assignments().get(0)));
    assertThat(team.mandates.of(both, ida.id())).hasSize(1);
    assertThat(
            Refused.by(
                () ->
                    team.mandates.start(
                        both,
                        ida.id(),
                        team.support.id(),
                        OmbudTeam.MODEL,
                        OmbudTeam.step("request", Map.of("personAsks", List.of("true"))))))
        .containsExactly("CM-1014 /unit");
  }

  @Test
  void a_protected_person_is_known_to_the_ombud_and_named_in_no_list() {
    Person ida = team.person("Hemlig", Protection.SECRECY_MARKING);
    OmbudMandate asked = OmbudTeam.taken(team.ask(team.leader, ida));
    assertThat(Refused.by(() -> team.mandates.get(team.ombud, asked.id())))
        .containsExactly("CM-5008");
    OmbudMandate known =
        OmbudTeam.taken(team.take(team.leader, asked, OmbudTeam.getToKnow(team.ombud, false)));

    assertThat(team.mandates.get(team.ombud, known.id()).mandate().personName())
        .isEqualTo("Ida Hemlig");
    assertThat(list(team.ombud, Which.MINE).rows())
        .extracting(OmbudMandate::personName)
        .containsExactly("Skyddad person");
    team.withdrawn(known);
    assertThat(Refused.by(() -> team.mandates.get(team.ombud, known.id())))
        .containsExactly("CM-5008");
  }

  @Test
  void appointments_have_a_time_and_a_kind_and_end_with_the_mandate() {
    OmbudMandate known = team.known(team.person("Test"));
    OmbudAppointment.New wanted =
        new OmbudAppointment.New(
            house.clock.instant().plus(Duration.ofDays(1)),
            60,
            OmbudAppointment.AppointmentKind.AUTHORITY);
    OmbudAppointment made = team.mandates.meet(team.ombud, known.id(), wanted);
    assertThat(team.mandates.get(team.leader, known.id()).appointments()).containsExactly(made);
    assertThat(team.mandates.callOff(team.leader, made.id()).calledOff()).isTrue();
    assertThat(Refused.by(() -> team.mandates.callOff(team.worker, made.id())))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () ->
                    team.mandates.meet(
                        team.ombud,
                        known.id(),
                        new OmbudAppointment.New(wanted.at(), 1, wanted.kind()))))
        .containsExactly("CM-1003 /minutes");
    team.withdrawn(known);
    assertThat(Refused.by(() -> team.mandates.meet(team.ombud, known.id(), wanted)))
        .containsExactly("CM-6042");
  }

  @Test
  void lists_go_by_cursor_and_mine_are_mine() {
    List<OmbudMandate> all = new ArrayList<>();
    IntStream.range(0, 3).forEach(i -> all.add(team.known(team.person("Nummer" + i))));
    OmbudMandate waiting = team.asked(team.person("Väntar"));

    List<Id<OmbudMandate>> read = new ArrayList<>();
    PageRequest next = PageRequest.first(2);
    while (next != null) {
      Page<OmbudMandate> page = team.mandates.at(team.ombud, team.unit(), Which.ONGOING, next);
      page.rows().forEach(one -> read.add(one.id()));
      next = page.next().map(after -> new PageRequest(after, 2)).orElse(null);
    }
    assertThat(read).hasSize(4).doesNotHaveDuplicates().contains(waiting.id());
    assertThat(list(team.ombud, Which.MINE).rows()).hasSize(3);
    assertThat(persons(list(team.leader, Which.MINE))).isEmpty();
    assertThat(
            Refused.by(
                () ->
                    team.mandates.at(
                        team.ombud, team.unit(), Which.ENDED, new PageRequest("nonsense", 2))))
        .containsExactly("CM-1006");
  }

  @Test
  void counts_tell_of_nobody() {
    for (int i = 0; i < 6; i++) {
      OmbudMandate known = team.known(team.person("Nummer" + i));
      team.mandates.meet(
          team.ombud,
          known.id(),
          new OmbudAppointment.New(
              house.clock.instant(), 30, OmbudAppointment.AppointmentKind.HOME));
      if (i == 0) {
        team.mandates.meet(
            team.ombud,
            known.id(),
            new OmbudAppointment.New(
                house.clock.instant(), 30, OmbudAppointment.AppointmentKind.PHONE));
      }
      if (i < 5) {
        team.withdrawn(known);
      }
    }
    OmbudCounts counts =
        team.mandates.counts(team.leader, team.unit(), house.today(), house.today());
    assertThat(counts.asked()).isEqualTo(6);
    assertThat(counts.ended()).isEqualTo(5);
    assertThat(counts.ongoing()).isNull();
    assertThat(counts.byEnd())
        .extracting(OmbudCounts.EndCount::why, OmbudCounts.EndCount::count)
        .contains(tuple(MandateEnd.WITHDREW, 5), tuple(MandateEnd.MOVED, 0));
    assertThat(counts.appointments())
        .extracting(OmbudCounts.KindCount::kind, OmbudCounts.KindCount::count)
        .contains(
            tuple(OmbudAppointment.AppointmentKind.HOME, 6),
            tuple(OmbudAppointment.AppointmentKind.PHONE, null),
            tuple(OmbudAppointment.AppointmentKind.VIDEO, 0));
    OmbudCounts before =
        team.mandates.counts(team.manager, team.unit(), house.today(), house.today());
    assertThat(before.to()).isEqualTo(house.today().minusDays(1));
    assertThat(before.from()).isEqualTo(house.today().minusMonths(1));
    assertThat(before.asked()).isZero();
    house.clock.pass(Duration.ofDays(31));
    assertThat(team.mandates.counts(house.operator, team.unit(), before.from(), house.today()))
        .satisfies(one -> assertThat(one.asked()).isEqualTo(6))
        .isEqualTo(team.mandates.counts(team.manager, team.unit(), before.from(), house.today()));
    assertThat(
            Refused.by(
                () ->
                    team.mandates.counts(
                        house.operator, team.support.id(), house.today(), house.today())))
        .containsExactly("CM-1014");
  }

  @Test
  void the_units_part_stays_while_the_mandate_lasts_and_ends_by_itself_afterwards() {
    Person ida = team.person("Test");
    OmbudMandate known = team.known(ida);
    EndOfCare end = new EndOfCare(team.unit(), EndOfCare.WhyEnded.CLOSED);
    assertThat(Refused.by(() -> house.careParts.end(team.ombud, ida.id(), end)))
        .containsExactly("CM-6044");
    assertThat(house.careParts.withoutEnrolment(team.ombud, PageRequest.first(9)).rows()).isEmpty();
    team.withdrawn(known);
    assertThat(house.careParts.of(team.ombud, ida.id()))
        .extracting(one -> one.lastDay())
        .containsExactly(house.today().plusDays(30));
    team.asked(ida);
    assertThat(house.careParts.of(team.ombud, ida.id()))
        .extracting(one -> one.lastDay())
        .containsOnlyNulls();
  }

  @Test
  void each_access_leaves_one_row_and_none_stands_in_a_record() {
    Person ida = team.person("Test");
    OmbudMandate known = team.known(ida);
    team.mandates.get(team.ombud, known.id());
    assertThat(
            Asked.column(house.store, "select action from record_entry where person = ?", ida.id()))
        .as("what a record would have")
        .isEmpty();
    assertThat(actions(ida))
        .containsExactly(
            Action.OMBUD_READ, Action.OMBUD_CHANGE, Action.OMBUD_CHANGE, Action.PERSON_REGISTER);
  }

  @Test
  void a_unit_with_mandates_does_not_begin_to_keep_a_record() {
    team.asked(team.person("Test"));
    assertThat(
            Refused.by(
                () ->
                    house.organisations.setRegime(
                        house.operator, team.unit(), LegalRegime.SOL, house.today())))
        .containsExactly("CM-6043 /regime");
  }

  @Test
  void a_step_asks_for_what_it_leads_to_alone() {
    OmbudMandate asked = team.asked(team.person("Test"));
    MandateStep odd =
        new MandateStep(
            "withdraw",
            StepInput.EMPTY,
            Optional.of(
                new MandateGiven(
                    house.today(),
                    MandateGiven.MandateHow.WRITTEN,
                    null,
                    MandateGiven.MandateOthers.NO)),
            false);
    assertThat(Refused.by(() -> team.take(team.leader, asked, odd)))
        .containsExactly("CM-1004 /given");
  }

  private void hold(OmbudMandate mandate, String reason) {
    var unused =
        house.disposals.hold(
            house.operator,
            team.social.id(),
            new NewHold(mandate.person(), HoldGround.DISPUTE, reason, house.today(), null));
  }

  @Test
  void ended_mandates_go_when_their_time_has_passed_and_somebody_has_decided_so() {
    Person ida = team.person("Test");
    OmbudMandate over = team.withdrawn(team.known(ida));
    OmbudMandate held = team.withdrawn(team.known(team.person("Hålls")));
    OmbudMandate lasts = team.known(team.person("Pågår"));
    Disposal disposal = new Disposal(house.store, SamordnaClock.of(house.clock));
    house.clock.pass(Duration.ofDays(89));
    house.disposals.record(
        house.operator,
        team.social.id(),
        new NewDecision(
            DisposalSubject.OMBUD_MANDATE, "Nämnden", house.today(), "Dnr 2027-3", null));
    assertThat(Refused.by(() -> hold(held, "Hon mår sämre."))).containsExactly("CM-6020 /reason");
    hold(held, "");
    assertThat(disposal.today(List.of(team.social.id()))).isZero();

    house.clock.pass(Duration.ofDays(1));
    assertThat(disposal.today(List.of(team.social.id()))).isEqualTo(1);
    assertThat(
            Asked.column(
                house.store,
                "select cast(id as varchar) from ombud_mandate where provider = ?",
                team.social.id()))
        .containsExactlyInAnyOrder(held.id().toString(), lasts.id().toString())
        .doesNotContain(over.id().toString());
    assertThat(actions(ida)).startsWith(Action.OMBUD_DISPOSE);
  }

  @Test
  void the_log_that_other_units_read_does_not_tell_of_ombuds() {
    Person ida = team.person("Test");
    team.known(ida);
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  team.social.id(),
                  ida.id(),
                  team.support.id(),
                  "registered",
                  house.clock.instant());
          return ida;
        });
    house.persons.get(team.worker, ida.id());

    PageRequest all = PageRequest.first(100);
    assertThat(house.personLogs.of(team.worker, ida.id(), all).rows())
        .isNotEmpty()
        .noneMatch(row -> row.unit().equals(team.ombuds.name()));
    assertThat(house.personLogs.whole(team.worker, ida.id()))
        .noneMatch(row -> row.unit().equals(team.ombuds.name()));
    assertThat(house.personLogs.of(team.ombud, ida.id(), all).rows())
        .anyMatch(row -> row.unit().equals(team.ombuds.name()));
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE, team.support);
    assertThat(house.personLogs.of(auditor, ida.id(), all).rows())
        .anyMatch(row -> row.unit().equals(team.ombuds.name()));
  }
}
