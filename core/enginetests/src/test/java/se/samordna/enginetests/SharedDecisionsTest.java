package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecision.DecidedBy;
import se.samordna.decision.SharedDecision.Option;
import se.samordna.decision.SharedDecisions;
import se.samordna.decision.SharedDecisions.NewFollowUp;
import se.samordna.decision.SharedDecisions.NewSharedDecision;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

@OnBothDatabases
class SharedDecisionsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final Option LESS = new Option("Sänka dosen", "Mindre trött", "Sömnen");
  private static final Option STAY = new Option("Vänta", "Lugnt i vår", "");

  private final House house;
  private final Caller nurse;
  private final Person alma;

  SharedDecisionsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  /** One that is come to today. */
  static NewSharedDecision decision(House house) {
    return decision(house.today(), List.of(LESS, STAY), DecidedBy.PERSON_AND_STAFF);
  }

  private static NewSharedDecision decision(List<Option> options, DecidedBy by) {
    return decision(TODAY, options, by);
  }

  private static NewSharedDecision decision(LocalDate day, List<Option> options, DecidedBy by) {
    return new NewSharedDecision(
        null,
        day,
        "Hur gör vi med medicinen?",
        options,
        "Broschyren, och vad läkaren sade.",
        "Att orka arbeta.",
        "Mamma vill vänta.",
        "Vi sänker dosen.",
        by,
        day.plusMonths(1));
  }

  private SharedDecision recorded() {
    return house.sharedDecisions.record(
        nurse, alma.id(), decision(List.of(LESS, STAY), DecidedBy.PERSON_AND_STAFF));
  }

  @Test
  void a_decision_is_kept_whole_with_a_task_to_look_at_it_again() {
    SharedDecision made = recorded();

    assertThat(made.options()).containsExactly(LESS, STAY);
    assertThat(made.values()).isEqualTo("Att orka arbeta.");
    assertThat(made.recordedByName()).isEqualTo("Anna Region");
    assertThat(house.newest(alma.id()).orElseThrow().action())
        .isEqualTo(Action.SHARED_DECISION_RECORD);
    assertThat(open()).extracting(Task::due).containsExactly(TODAY.plusMonths(1));
  }

  private List<Task> open() {
    return house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(9)).rows().stream()
        .filter(task -> task.key().equals(SharedDecisions.FOLLOW_UP_TASK))
        .filter(task -> task.status() == Task.Status.OPEN)
        .toList();
  }

  @Test
  void without_a_choice_or_words_nothing_was_decided_together() {
    NewSharedDecision empty =
        new NewSharedDecision(
            Id.next(),
            TODAY.plusDays(1),
            "",
            List.of(new Option("", "", "")),
            "",
            "",
            "",
            "",
            DecidedBy.GUARDIAN,
            TODAY.minusDays(1));

    assertThat(Refused.by(() -> house.sharedDecisions.record(nurse, alma.id(), empty)))
        .containsExactlyInAnyOrder(
            "CM-1012 /day",
            "CM-1012 /followUp",
            "CM-1003 /meeting",
            "CM-2311 /decidedBy",
            "CM-1002 /question",
            "CM-2310 /options",
            "CM-1002 /options/0/words",
            "CM-1002 /information",
            "CM-1002 /values",
            "CM-1002 /decision");
  }

  @Test
  void how_it_went_is_added_once_and_ends_the_task() {
    SharedDecision made = recorded();
    house.clock.pass(Duration.ofDays(30));
    NewFollowUp how = new NewFollowUp(house.today(), "Piggare.", "Sömnen håller.");

    SharedDecision followed = house.sharedDecisions.followUp(nurse, made.id(), how);

    assertThat(followed.followedUp()).isNotNull();
    assertThat(followed.followedUp().personsView()).isEqualTo("Piggare.");
    assertThat(open()).isEmpty();
    assertThat(Refused.by(() -> house.sharedDecisions.followUp(nurse, made.id(), how)))
        .containsExactly("CM-2312");
  }

  @Test
  void the_newest_stands_first_and_another_provider_finds_nothing() {
    SharedDecision first = recorded();
    house.clock.pass(Duration.ofDays(1));
    SharedDecision second = recorded();
    Caller stranger = new House(house.store).nurse();

    var page = house.sharedDecisions.of(nurse, alma.id(), PageRequest.first(1));
    assertThat(page.rows()).containsExactly(second);
    assertThat(
            house
                .sharedDecisions
                .of(nurse, alma.id(), new PageRequest(page.nextCursor(), 1))
                .rows())
        .containsExactly(first);
    assertThat(
            Refused.by(() -> house.sharedDecisions.of(stranger, alma.id(), PageRequest.first(1))))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () ->
                    house.sharedDecisions.followUp(
                        stranger, first.id(), new NewFollowUp(TODAY, "Nej", ""))))
        .containsExactly("CM-1014");
  }
}
