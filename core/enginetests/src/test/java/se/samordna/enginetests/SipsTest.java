package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.own.OwnSip;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.sip.NoSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipGoal;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipContent.SipMeasure;
import se.samordna.sip.SipInterval;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipMeeting.Attendance.How;
import se.samordna.sip.SipMeeting.Choice;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.SipVersion;
import se.samordna.sip.SipVersion.Copy;
import se.samordna.sip.SipVersion.Standing;
import se.samordna.sip.Sips;
import se.samordna.sip.Sips.NewConfirmation;
import se.samordna.sip.Sips.NewEvaluation;
import se.samordna.sip.Sips.NewHandOver;
import se.samordna.sip.Sips.NewHeld;
import se.samordna.sip.Sips.NewParty;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** A SIP from the need to the follow-up, and everything that must not happen on the way. */
@OnBothDatabases
class SipsTest {
  /** A Monday. */
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private static final SipNeed NEED =
      new SipNeed(SipNeed.SeenBy.PERSON, TODAY, "Alma vill att vi pratar ihop oss.");
  private static final ConsentWord WRITTEN =
      new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "");

  private final House house;
  private final Caller nurse;
  private final Person alma;

  SipsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private Consent consent(ConsentType type) {
    return house.consents.give(
        nurse,
        alma.id(),
        new NewConsent(
            new ConsentTerms(
                type,
                List.of(Recipient.outsider("Exempelby kommun", "")),
                Purpose.JOINT_PLAN,
                List.of(InformationCategory.PLAN_GOALS, InformationCategory.PLAN_INTERVENTIONS),
                List.of(),
                "",
                ""),
            null,
            null,
            WRITTEN));
  }

  private Consent consent() {
    return consent(ConsentType.SIP_CREATION);
  }

  private Sip asked() {
    Sip sip = house.sips.begin(nurse, alma.id(), NEED);
    return house.sips.ask(nurse, sip.id(), sip.revision());
  }

  private Sip prepared() {
    Sip sip = asked();
    consent();
    Sip prepared = house.sips.prepare(nurse, sip.id(), sip.revision());
    return house.sips.parties(
        nurse,
        sip.id(),
        prepared.revision(),
        List.of(
            new NewParty(null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "Bo Kommun"),
            new NewParty(null, SipParty.Kind.CLOSE_ONE, "Monica Exempel", "")));
  }

  private static SipParty region(Sip sip) {
    return sip.parties().get(0);
  }

  private static SipParty municipality(Sip sip) {
    return sip.parties().get(1);
  }

  private Sip called() {
    Sip sip = prepared();
    return house.sips.call(nurse, sip.id(), sip.revision(), SipCall.on(house.today(), "Torget 1"));
  }

  private Sip held(Sip called, How municipality, Choice choice) {
    return house.sips.hold(
        nurse,
        called.id(),
        called.revision(),
        new NewHeld(
            house.today(),
            PersonsPart.PRESENT,
            "",
            List.of(new Attendance(municipality(called).id(), municipality)),
            choice));
  }

  private Sip held(How municipality) {
    return held(called(), municipality, municipality == How.CAME ? null : Choice.GO_ON);
  }

  private SipContent whole(Sip sip) {
    return new SipContent(
        "Att få bo kvar hemma.",
        List.of(new SipGoal("Sova sju timmar.", false), new SipGoal("Ett arbete.", true)),
        List.of(
            new SipIntervention(
                "Sömnskola", region(sip).id(), "FACT Norr", "Anna Region", TODAY.plusDays(20)),
            new SipIntervention(
                "Boendestöd", municipality(sip).id(), "Stöd", "Bo Kommun", TODAY.plusDays(30))),
        List.of(new SipMeasure("Ringer varje söndag", "Monica Exempel", null)),
        false,
        new SipMain(region(sip).id(), "Anna Region", "070-174 06 05"),
        house.today().plusMonths(4),
        "");
  }

  private Sip written(Sip sip, SipContent content) {
    return house.sips.save(nurse, sip.id(), sip.revision(), content);
  }

  private Sip adopt(Sip sip) {
    return house.sips.adopt(nurse, sip.id(), sip.revision(), List.of());
  }

  private Sip adopted(How municipality) {
    Sip sip = held(municipality);
    return adopt(written(sip, whole(sip)));
  }

  private static SipVersion version(Sip sip) {
    return sip.current().orElseThrow();
  }

  @Test
  void a_sip_goes_from_need_to_adopted_with_a_copy_for_each_principal() {
    Sip sip = adopted(How.CAME);

    assertThat(sip.state()).isEqualTo(SipState.ADOPTED);
    assertThat(version(sip).content()).isEqualTo(whole(sip));
    assertThat(version(sip).intact()).isTrue();
    assertThat(version(sip).sha256()).matches("[0-9a-f]{64}");
    assertThat(version(sip).copies())
        .extracting(Copy::party, Copy::own, Copy::sha256, Copy::handedOn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                region(sip).id(), true, version(sip).sha256(), house.today()),
            org.assertj.core.groups.Tuple.tuple(
                municipality(sip).id(), false, version(sip).sha256(), null));
    assertThat(sip.history())
        .extracting(SipInterval::state)
        .containsExactly(
            SipState.IDENTIFIED,
            SipState.CONSENT_ASKED,
            SipState.PREPARED,
            SipState.CALLED,
            SipState.HELD,
            SipState.ADOPTED);
    assertThat(sip.history().subList(0, 5)).allSatisfy(one -> assertThat(one.to()).isNotNull());
    assertThat(house.sips.of(nurse, alma.id())).containsExactly(sip);
    assertThat(house.sips.get(nurse, sip.id())).isEqualTo(sip);
  }

  @Test
  void nothing_is_prepared_without_the_persons_consent_to_a_sip() {
    Sip sip = asked();
    assertThat(Refused.by(() -> house.sips.prepare(nurse, sip.id(), sip.revision())))
        .containsExactly("CM-2256");
    consent(ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS);
    assertThat(Refused.by(() -> house.sips.prepare(nurse, sip.id(), sip.revision())))
        .containsExactly("CM-2256");
    assertThat(house.sips.get(nurse, sip.id()).state()).isEqualTo(SipState.CONSENT_ASKED);
  }

  @Test
  void a_principal_stands_in_a_sip_once() {
    Sip sip = prepared();

    assertThat(
            Refused.by(
                () ->
                    house.sips.parties(
                        nurse,
                        sip.id(),
                        sip.revision(),
                        List.of(
                            new NewParty(null, SipParty.Kind.REGION, " region provlandia", ""),
                            new NewParty(null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", ""),
                            new NewParty(null, SipParty.Kind.MUNICIPALITY, "Exempelby Kommun", ""),
                            new NewParty(null, SipParty.Kind.CLOSE_ONE, "Exempelby kommun", "")))))
        .containsExactly("CM-1003 /parties/0/name", "CM-1003 /parties/2/name");
  }

  @Test
  void a_sip_is_not_adopted_when_the_consent_has_run_out() {
    Sip sip = held(How.CAME);
    Sip written = written(sip, whole(sip));
    house.clock.moveTo(Days.start(TODAY.plusMonths(7)));

    assertThat(Refused.by(() -> adopt(written))).containsExactly("CM-2256");
  }

  @Test
  void each_of_the_four_things_that_the_law_asks_for_must_be_there() {
    Sip held = held(How.CAME);
    SipContent whole = whole(held);
    SipContent bare =
        new SipContent(
            "", List.of(), List.of(), List.of(), false, SipContent.EMPTY.main(), null, "");
    Sip empty = written(held, bare);
    assertThat(Refused.by(() -> adopt(empty)))
        .containsExactly(
            "CM-2260 /interventions",
            "CM-2263 /others",
            "CM-2264 /main",
            "CM-2265 /important",
            "CM-2266 /followUp");

    SipIntervention nobodys = new SipIntervention("Något", null, "", "", null);
    SipIntervention friends =
        new SipIntervention("Något", held.parties().get(2).id(), "x", "y", TODAY.plusDays(9));
    Sip loose =
        written(
            empty,
            new SipContent(
                whole.important(),
                whole.goals(),
                List.of(nobodys, friends),
                List.of(),
                true,
                whole.main(),
                house.today().plusMonths(6).plusDays(1),
                ""));
    assertThat(Refused.by(() -> adopt(loose)))
        .containsExactly(
            "CM-2261 /interventions/0/party",
            "CM-2262 /interventions/0",
            "CM-2261 /interventions/1/party",
            "CM-2266 /followUp");
    assertThat(adopt(written(loose, whole)).state()).isEqualTo(SipState.ADOPTED);
  }

  /** Each thing that an intervention and the overall responsibility must say, taken away alone. */
  @Test
  void an_intervention_without_unit_name_or_day_and_a_main_without_a_name_are_refused_each() {
    Sip held = held(How.CAME);
    SipContent whole = whole(held);
    SipIntervention one = whole.interventions().get(0);
    List<SipIntervention> lacking =
        List.of(
            new SipIntervention(one.what(), one.party(), "", one.person(), one.by()),
            new SipIntervention(one.what(), one.party(), one.unit(), "", one.by()),
            new SipIntervention(one.what(), one.party(), one.unit(), one.person(), null));
    Sip draft = held;
    for (SipIntervention each : lacking) {
      Sip saved = written(draft, with(whole, each, whole.main()));
      assertThat(Refused.by(() -> adopt(saved)))
          .as("%s", each)
          .containsExactly("CM-2262 /interventions/0");
      draft = saved;
    }
    SipContent.SipMain nobody = new SipContent.SipMain(whole.main().party(), " ", "070-174 06 50");
    Sip saved = written(draft, with(whole, one, nobody));
    assertThat(Refused.by(() -> adopt(saved))).containsExactly("CM-2264 /main");
    assertThat(adopt(written(saved, with(whole, one, whole.main()))).state())
        .isEqualTo(SipState.ADOPTED);
  }

  private static SipContent with(SipContent whole, SipIntervention one, SipContent.SipMain main) {
    return new SipContent(
        whole.important(),
        whole.goals(),
        List.of(one),
        whole.others(),
        whole.noOthers(),
        main,
        whole.followUp(),
        whole.crisis());
  }

  @Test
  void what_an_absent_principal_answers_for_binds_nobody_until_confirmed_in_writing() {
    Sip sip = adopted(How.ABSENT);
    Id<SipParty> away = municipality(sip).id();

    assertThat(version(sip).binds(region(sip).id())).isTrue();
    assertThat(version(sip).binds(away)).isFalse();
    Standing waiting = version(sip).standings().get(1);
    assertThat(waiting.confirmBy()).as("ten working days").isEqualTo(LocalDate.of(2027, 3, 15));
    assertThat(
            Refused.by(
                () ->
                    house.sips.confirm(
                        nurse,
                        sip.id(),
                        sip.revision(),
                        new NewConfirmation(region(sip).id(), house.today(), "Anna"))))
        .containsExactly("CM-2268 /party");

    Sip confirmed =
        house.sips.confirm(
            nurse, sip.id(), sip.revision(), new NewConfirmation(away, house.today(), "Bo Kommun"));
    assertThat(version(confirmed).binds(away)).isTrue();
    assertThat(version(confirmed).sha256()).isEqualTo(version(sip).sha256());
    assertThat(version(confirmed).intact()).isTrue();
    assertThat(
            Refused.by(
                () ->
                    house.sips.confirm(
                        nurse,
                        sip.id(),
                        confirmed.revision(),
                        new NewConfirmation(away, house.today(), "Bo Kommun"))))
        .containsExactly("CM-2268 /party");
  }

  @Test
  void a_confirmation_after_ten_working_days_is_too_late_and_easter_is_no_working_day() {
    house.clock.moveTo(Days.start(LocalDate.of(2027, 3, 22)).plus(Duration.ofHours(9)));
    Sip sip = adopted(How.EXCUSED);
    Id<SipParty> away = municipality(sip).id();
    LocalDate last = LocalDate.of(2027, 4, 7);
    assertThat(version(sip).standings().get(1).confirmBy())
        .as("Good Friday 26 and Easter Monday 29 March are not counted")
        .isEqualTo(last);
    house.clock.moveTo(Days.start(last.plusDays(1)).plus(Duration.ofHours(9)));

    assertThat(version(sip).standings().get(1).isLate(house.today())).isTrue();
    assertThat(
            Refused.by(
                () ->
                    house.sips.confirm(
                        nurse,
                        sip.id(),
                        sip.revision(),
                        new NewConfirmation(away, house.today(), "Bo"))))
        .containsExactly("CM-2269 /day");
    assertThat(version(house.sips.get(nurse, sip.id())).binds(away)).isFalse();
    Sip recorded =
        house.sips.confirm(nurse, sip.id(), sip.revision(), new NewConfirmation(away, last, "Bo"));
    assertThat(version(recorded).binds(away)).as("it was confirmed in time").isTrue();
  }

  @Test
  void the_person_says_whether_to_go_on_when_a_principal_does_not_come() {
    Sip called = called();
    assertThat(Refused.by(() -> held(called, How.ABSENT, null))).containsExactly("CM-2259 /choice");
    Sip again = held(called, How.ABSENT, Choice.BOOK_AGAIN);
    Sip written = written(again, whole(again));
    assertThat(Refused.by(() -> adopt(written))).containsExactly("CM-2267");

    Sip second =
        house.sips.call(
            nurse, written.id(), written.revision(), SipCall.on(house.today(), "Torget 1"));
    assertThat(adopt(held(second, How.CAME, null)).state()).isEqualTo(SipState.ADOPTED);
  }

  @Test
  void a_principal_that_stays_away_twice_is_a_task_for_whoever_leads_the_team() {
    Caller leader = house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER);
    Sip once = held(called(), How.ABSENT, Choice.BOOK_AGAIN);
    assertThat(tasks(Sips.ABSENCE_TASK)).isEmpty();
    Sip again = house.sips.call(nurse, once.id(), once.revision(), SipCall.on(house.today(), ""));
    held(again, How.ABSENT, Choice.GO_ON);

    assertThat(tasks(Sips.ABSENCE_TASK))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.assignee()).isEqualTo(leader.staff());
              assertThat(task.due()).isEqualTo(LocalDate.of(2027, 3, 8));
              assertThat(task.title().sv()).doesNotContain("Exempelby");
            });
  }

  private List<Task> tasks(String key) {
    return house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.key().equals(key))
        .toList();
  }

  @Test
  void a_consent_that_is_taken_back_freezes_the_sip_and_every_copy_stays() {
    Sip sip = adopted(How.CAME);
    Consent consent = house.consents.of(nurse, alma.id(), null).get(0);
    house.clock.pass(Duration.ofMinutes(5));
    house.consents.withdraw(nurse, consent.id(), WRITTEN);

    Sip frozen = house.sips.get(nurse, sip.id());
    assertThat(frozen.state()).isEqualTo(SipState.CONSENT_WITHDRAWN);
    assertThat(frozen.versions())
        .extracting(SipVersion::content, SipVersion::sha256, SipVersion::standings)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                version(sip).content(), version(sip).sha256(), version(sip).standings()));
    assertThat(version(frozen).copies().get(1).way())
        .as("nothing more leaves")
        .isEqualTo(SipVersion.Way.NO_CONSENT);
    assertThat(tasks(Sips.FOLLOW_UP_TASK))
        .extracting(Task::status)
        .containsExactly(Task.Status.CANCELLED);
    int revision = frozen.revision();
    assertThat(Refused.by(() -> house.sips.followUp(nurse, sip.id(), revision)))
        .containsExactly("CM-2255");
    assertThat(Refused.by(() -> house.sips.save(nurse, sip.id(), revision, whole(sip))))
        .containsExactly("CM-2271");
    assertThat(
            Refused.by(
                () ->
                    house.sips.handOver(
                        nurse,
                        sip.id(),
                        revision,
                        new NewHandOver(municipality(sip).id(), house.today(), "Post"))))
        .containsExactly("CM-2256");
    consent();
    assertThat(house.sips.get(nurse, sip.id()).state())
        .as("a new yes is a new consent and opens no frozen plan")
        .isEqualTo(SipState.CONSENT_WITHDRAWN);
    assertThat(house.sips.begin(nurse, alma.id(), NEED).state()).isEqualTo(SipState.IDENTIFIED);
  }

  @Test
  void a_consent_to_something_else_that_is_taken_back_freezes_nothing() {
    Consent other = consent(ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS);
    Sip sip = adopted(How.CAME);
    house.consents.withdraw(nurse, other.id(), WRITTEN);

    assertThat(house.sips.get(nurse, sip.id()).state()).isEqualTo(SipState.ADOPTED);
  }

  @Test
  void the_follow_up_comes_on_its_day_and_keeps_the_views_apart() {
    Sip sip = adopted(How.CAME);
    LocalDate day = TODAY.plusMonths(4);
    assertThat(tasks(Sips.FOLLOW_UP_TASK))
        .singleElement()
        .satisfies(task -> assertThat(task.due()).isEqualTo(day));
    assertThat(
            Refused.by(
                () ->
                    house.sips.evaluate(
                        nurse,
                        sip.id(),
                        sip.revision(),
                        new NewEvaluation(house.today(), 4, "Bra.", "", false))))
        .containsExactly("CM-2255");
    house.clock.moveTo(Days.start(day));
    Sip due = house.sips.get(nurse, sip.id());
    assertThat(due.state()).isEqualTo(SipState.FOLLOW_UP_DUE);

    assertThat(
            Refused.by(
                () ->
                    house.sips.evaluate(
                        nurse, sip.id(), due.revision(), new NewEvaluation(day, 6, "", "", false))))
        .containsExactly("CM-1003 /helped");
    Sip over =
        house.sips.evaluate(
            nurse,
            sip.id(),
            due.revision(),
            new NewEvaluation(day, 2, "Det hjälpte inte mycket.", "Vi ser framsteg.", false));
    assertThat(over.state()).isEqualTo(SipState.ENDED);
    assertThat(over.evaluations())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.helped()).isEqualTo(2);
              assertThat(one.personsView()).isEqualTo("Det hjälpte inte mycket.");
              assertThat(one.staffsView()).isEqualTo("Vi ser framsteg.");
            });
    assertThat(house.ownPages.sips(OwnDoor.of(house, nurse, alma).self()).get(0).followedUp())
        .containsExactly(
            new OwnSip.FollowedUp(1, day, 2, "Det hjälpte inte mycket.", "Vi ser framsteg."));
    assertThat(tasks(Sips.FOLLOW_UP_TASK))
        .extracting(Task::status)
        .containsExactly(Task.Status.DONE);
  }

  @Test
  void a_revised_plan_is_a_new_version_that_those_who_took_no_part_must_confirm_anew() {
    Sip sip = adopted(How.CAME);
    Sip following = house.sips.followUp(nurse, sip.id(), sip.revision());
    Sip revised =
        house.sips.evaluate(
            nurse,
            sip.id(),
            following.revision(),
            new NewEvaluation(house.today(), null, "Vi fortsätter.", "", true));
    Sip second = adopt(written(revised, whole(sip)));

    assertThat(second.versions()).extracting(SipVersion::number).containsExactly(2, 1);
    assertThat(version(second).binds(municipality(sip).id())).isFalse();
    assertThat(second.versions().get(1).binds(municipality(sip).id())).isTrue();
    assertThat(version(second).sha256())
        .as("the number is part of what the sum is taken of")
        .isNotEqualTo(second.versions().get(1).sha256());
    assertThat(tasks(Sips.FOLLOW_UP_TASK))
        .extracting(Task::status)
        .containsExactly(Task.Status.OPEN, Task.Status.DONE);
  }

  @Test
  void a_copy_that_differs_from_its_sum_is_seen_and_handed_to_nobody() {
    Sip sip = adopted(How.CAME);
    house.store.write(
        tx -> {
          Sip kept = tx.sips().of(house.provider.id(), alma.id()).get(0).sip();
          SipVersion one = version(kept);
          SipContent other =
              new SipContent(
                  one.content().important() + " Inte.",
                  one.content().goals(),
                  one.content().interventions(),
                  one.content().others(),
                  one.content().noOthers(),
                  one.content().main(),
                  one.content().followUp(),
                  one.content().crisis());
          tx.sips()
              .add(
                  house.provider.id(),
                  sip.id(),
                  new SipVersion(
                      2,
                      other,
                      one.parties(),
                      one.sha256(),
                      true,
                      one.adoptedAt(),
                      one.adoptedBy(),
                      one.standings(),
                      one.copies(),
                      one.atDischarge()));
          return sip;
        });

    Sip read = house.sips.get(nurse, sip.id());
    assertThat(version(read).intact()).isFalse();
    assertThat(read.versions().get(1).intact()).isTrue();
    assertThat(
            Refused.by(
                () ->
                    house.sips.handOver(
                        nurse,
                        sip.id(),
                        read.revision(),
                        new NewHandOver(municipality(sip).id(), house.today(), "Post"))))
        .containsExactly("CM-2272");
  }

  @Test
  void a_copy_is_handed_over_once_with_day_and_way() {
    Sip sip = adopted(How.CAME);
    NewHandOver copy = new NewHandOver(municipality(sip).id(), house.today(), "Rekommenderad post");
    Sip handed = house.sips.handOver(nurse, sip.id(), sip.revision(), copy);

    assertThat(version(handed).copies().get(1).handedOn()).isEqualTo(house.today());
    assertThat(version(handed).copies().get(1).how()).isEqualTo("Rekommenderad post");
    assertThat(Refused.by(() -> house.sips.handOver(nurse, sip.id(), handed.revision(), copy)))
        .containsExactly("CM-2268 /party");
  }

  @Test
  void a_need_that_led_to_no_sip_is_kept_with_its_reason() {
    Sip begun = house.sips.begin(nurse, alma.id(), NEED);
    assertThat(Refused.by(() -> house.sips.begin(nurse, alma.id(), NEED)))
        .containsExactly("CM-2257");
    NoSip silent = new NoSip(NoSip.Reason.OTHER_PLAN_IS_ENOUGH, " ");
    assertThat(Refused.by(() -> house.sips.cancel(nurse, begun.id(), begun.revision(), silent)))
        .containsExactly("CM-1002 /words");
    NoSip why = new NoSip(NoSip.Reason.OTHER_PLAN_IS_ENOUGH, "LSS-planen räcker.");
    Sip cancelled = house.sips.cancel(nurse, begun.id(), begun.revision(), why);

    assertThat(cancelled.state()).isEqualTo(SipState.CANCELLED);
    assertThat(cancelled.noSip()).isEqualTo(why);
    Sip asked = asked();
    assertThat(house.sips.decline(nurse, asked.id(), asked.revision(), "").state())
        .isEqualTo(SipState.DECLINED);
  }

  @Test
  void two_principals_at_least_are_called_and_whoever_is_called_stays() {
    Sip asked = asked();
    consent();
    Sip alone = house.sips.prepare(nurse, asked.id(), asked.revision());
    assertThat(
            Refused.by(
                () ->
                    house.sips.call(
                        nurse, alone.id(), alone.revision(), SipCall.on(TODAY.minusDays(1), ""))))
        .containsExactly("CM-2258 /parties", "CM-2292 /booking/from");
    Sip named =
        house.sips.parties(
            nurse,
            alone.id(),
            alone.revision(),
            List.of(new NewParty(null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "")));
    Sip called =
        house.sips.call(nurse, named.id(), named.revision(), SipCall.on(TODAY, "Torget 1"));
    assertThat(
            Refused.by(() -> house.sips.parties(nurse, called.id(), called.revision(), List.of())))
        .containsExactly("CM-2270 /parties");
  }

  @Test
  void whoever_reads_an_older_revision_changes_nothing() {
    Sip sip = prepared();
    assertThat(Refused.by(() -> house.sips.save(nurse, sip.id(), sip.revision() - 1, whole(sip))))
        .containsExactly("CM-1011");
  }

  @Test
  void a_sip_is_for_those_who_take_part_in_the_care_and_for_no_other_provider() {
    Sip sip = adopted(How.CAME);
    Caller stranger = new House(house.store).nurse();
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    Caller colleague = house.nurse();

    assertThat(Refused.by(() -> house.sips.get(stranger, sip.id()))).containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.sips.of(stranger, alma.id()))).containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.sips.get(manager, sip.id()))).containsExactly("CM-5004");
    assertThat(house.sips.get(colleague, sip.id())).isEqualTo(sip);
    house.persons.change(nurse, alma.id(), 1, House.hiding("Alma", "Exempel"));
    assertThat(Refused.by(() -> house.sips.get(colleague, sip.id()))).containsExactly("CM-5008");
  }

  @Test
  void each_access_leaves_one_row_of_its_kind() {
    Sip sip = adopted(How.CAME);
    List<AuditEntry> before = new ArrayList<>(house.log(alma.id()));
    house.sips.get(nurse, sip.id());
    house.sips.of(nurse, alma.id());

    assertThat(before.get(0).action()).isEqualTo(Action.SIP_ADOPT);
    assertThat(house.log(alma.id()).stream().limit(2).map(AuditEntry::action))
        .containsExactly(Action.SIP_READ, Action.SIP_READ);
    assertThat(house.log(alma.id())).hasSize(before.size() + 2);
  }

  @Test
  void the_day_of_a_follow_up_counts_in_months_also_where_a_day_is_missing() {
    house.clock.moveTo(Days.start(LocalDate.of(2027, 8, 31)).plus(Duration.ofHours(9)));
    Sip held = held(How.CAME);
    SipContent whole = whole(held);
    SipContent far =
        new SipContent(
            whole.important(),
            whole.goals(),
            whole.interventions(),
            whole.others(),
            false,
            whole.main(),
            LocalDate.of(2028, 3, 1),
            "");
    Sip late = written(held, far);
    assertThat(Refused.by(() -> adopt(late))).containsExactly("CM-2266 /followUp");
    SipContent leap =
        new SipContent(
            whole.important(),
            whole.goals(),
            whole.interventions(),
            whole.others(),
            false,
            whole.main(),
            LocalDate.of(2028, 2, 29),
            "");
    assertThat(adopt(written(late, leap)).state()).isEqualTo(SipState.ADOPTED);
  }
}
