package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.network.Said;
import se.samordna.own.OwnPart;
import se.samordna.own.OwnPlan;
import se.samordna.own.OwnSip;
import se.samordna.own.OwnWords.OwnCorrection;
import se.samordna.own.Self;
import se.samordna.own.Withheld;
import se.samordna.own.WithheldItems.NewWithheld;
import se.samordna.person.Person;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.sip.NoSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipCorrection;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipState;
import se.samordna.sip.Sips;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

/** What the person says of a SIP: that they want one, and that something in it is wrong. */
@OnBothDatabases
class SipVoicesTest {
  private final House house;
  private final Caller nurse;
  private final Person alma;
  private final Self self;

  SipVoicesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
    self = OwnDoor.of(house, nurse, alma).self();
  }

  private List<Task> asked() {
    return house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.key().equals(Sips.REQUEST_TASK))
        .toList();
  }

  private Sip sip() {
    return house.sips.of(nurse, alma.id()).get(0);
  }

  @Test
  void the_person_asks_for_a_sip_and_somebody_is_to_answer() {
    OwnSip wish = house.ownWords.askForSip(self, "Alla säger olika saker.");

    assertThat(wish.state()).isEqualTo(SipState.IDENTIFIED);
    assertThat(wish.why()).isEqualTo("Alla säger olika saker.");
    assertThat(sip().need())
        .isEqualTo(new SipNeed(SipNeed.SeenBy.PERSON, house.today(), "Alla säger olika saker."));
    assertThat(sip().history().get(0).by()).as("nobody of the staff did").isNull();
    assertThat(asked())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.status()).isEqualTo(Task.Status.OPEN);
              assertThat(task.unit()).isEqualTo(house.unit.id());
              assertThat(task.title().sv()).doesNotContain("Alla");
            });
    assertThat(house.log(alma.id()).stream().map(row -> row.action())).contains(Action.SIP_REQUEST);
    assertThat(Refused.by(() -> house.ownWords.askForSip(self, "Igen.")))
        .containsExactly("CM-2257");
  }

  @Test
  void a_no_has_a_reason_that_the_person_reads() {
    assertThat(Refused.by(() -> house.ownWords.askForSip(self, " ")))
        .containsExactly("CM-1002 /why");
    house.ownWords.askForSip(self, "Alla säger olika saker.");
    NoSip why = new NoSip(NoSip.Reason.ONE_PRINCIPAL_IS_ENOUGH, "Vi gör det i vårdplanen.");

    house.sips.cancel(nurse, sip().id(), sip().revision(), why);

    assertThat(asked()).extracting(Task::status).containsExactly(Task.Status.DONE);
    assertThat(house.ownPages.sips(self))
        .extracting(OwnSip::state, OwnSip::noSip)
        .containsExactly(tuple(SipState.CANCELLED, why));
    assertThat(house.ownWords.askForSip(self, "Jag vill ändå.").state())
        .isEqualTo(SipState.IDENTIFIED);
  }

  @Test
  void a_yes_ends_the_question_and_goes_on() {
    house.ownWords.askForSip(self, "Alla säger olika saker.");

    house.sips.ask(nurse, sip().id(), sip().revision());

    assertThat(asked()).extracting(Task::status).containsExactly(Task.Status.DONE);
    assertThat(house.ownPages.sips(self).get(0).state()).isEqualTo(SipState.CONSENT_ASKED);
  }

  @Test
  void what_the_person_says_is_wrong_stands_beside_the_version_whoever_wrote_it_down() {
    Sip sip = SipMaking.adopted(house, nurse, alma);
    Said byPhone = Said.byPerson(house.today(), Said.Way.PHONE);

    OwnPlan.Correction own =
        house.ownWords.correct(self, sip.id(), 1, new OwnCorrection("Jag bor hos mamma."));
    house.clock.pass(Duration.ofMinutes(1));
    Sip noted =
        house.sips.correct(nurse, sip.id(), 1, new NewCorrection("Det är inte Anna.", byPhone));

    assertThat(own.own()).isTrue();
    assertThat(noted.corrections(1))
        .extracting(SipCorrection::words, SipCorrection::recordedBy)
        .containsExactly(
            tuple("Jag bor hos mamma.", null), tuple("Det är inte Anna.", nurse.staff()));
    assertThat(noted.current().orElseThrow().sha256())
        .isEqualTo(sip.current().orElseThrow().sha256());
    assertThat(noted.current().orElseThrow().intact()).isTrue();
    assertThat(house.ownPages.sips(self).get(0).corrections())
        .extracting(OwnPlan.Correction::own)
        .containsExactly(true, false);
    assertThat(
            Refused.by(
                () -> house.sips.correct(nurse, sip.id(), 2, new NewCorrection("Fel.", byPhone))))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(() -> house.ownWords.correct(self, sip.id(), 2, new OwnCorrection("Fel."))))
        .containsExactly("CM-1014");
  }

  @Test
  void nobody_corrects_what_is_not_theirs_or_is_not_shown_to_them() {
    Sip sip = SipMaking.adopted(house, nurse, alma);
    Person birger = house.person(nurse, "Birger", "Provsson");
    Self other = OwnDoor.of(house, nurse, birger).self();

    assertThat(
            Refused.by(() -> house.ownWords.correct(other, sip.id(), 1, new OwnCorrection("Fel."))))
        .containsExactly("CM-1014");
    house.withheld.withhold(
        nurse,
        alma.id(),
        new NewWithheld(OwnPart.SIP, sip.id().value(), Withheld.Reason.HARMS_CARE, "Ja."));
    assertThat(
            Refused.by(() -> house.ownWords.correct(self, sip.id(), 1, new OwnCorrection("Fel."))))
        .containsExactly("CM-1014");
    assertThat(house.ownPages.personMeetings(self).meetings())
        .as("nor is the meeting of a SIP that is not shown")
        .isEmpty();
  }
}
