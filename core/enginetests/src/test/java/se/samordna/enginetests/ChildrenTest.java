package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.child.Child;
import se.samordna.child.Child.Lives;
import se.samordna.child.Children;
import se.samordna.child.Children.NewAnswer;
import se.samordna.child.Children.NewChild;
import se.samordna.child.ChildrenOfPerson;
import se.samordna.child.HomeAnswer;
import se.samordna.child.HomeAnswer.Answer;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

/** Children of the person: asked for, seen to, and in nothing that is shared. */
@OnBothDatabases
class ChildrenTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final NewChild IDA =
      new NewChild("Ida", LocalDate.of(2019, 5, 1), Lives.ALWAYS, "Undrar varför mamma är trött.");

  private final House house;
  private final Caller nurse;
  private final Person alma;

  ChildrenTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private void answer(Answer answer) {
    house.children.answer(nurse, alma.id(), new NewAnswer(answer, TODAY, ""));
  }

  private ChildrenOfPerson read() {
    return house.children.of(nurse, alma.id());
  }

  private List<Task> tasks() {
    return house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(50)).rows();
  }

  @Test
  void a_yes_makes_one_task_to_see_to_the_children() {
    answer(Answer.YES);
    answer(Answer.YES);
    house.children.add(nurse, alma.id(), IDA);

    assertThat(tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.key()).isEqualTo(Children.TASK);
              assertThat(task.due()).isEqualTo(TODAY.plusDays(14));
              assertThat(task.enrolment()).isNull();
              assertThat(task.title().sv()).doesNotContain("Ida");
            });
  }

  @Test
  void a_no_makes_no_task_and_a_child_recorded_later_does() {
    answer(Answer.NO);
    answer(Answer.NOT_SAID);
    assertThat(tasks()).isEmpty();

    house.children.add(nurse, alma.id(), IDA);

    assertThat(tasks()).hasSize(1);
  }

  @Test
  void what_has_been_seen_to_is_asked_for_again_only_for_another_child() {
    answer(Answer.YES);
    Task task = tasks().get(0);
    house.tasks.done(nurse, task.id(), task.revision());

    answer(Answer.YES);
    assertThat(tasks()).extracting(Task::status).containsExactly(Task.Status.DONE);
    house.children.add(nurse, alma.id(), IDA);
    assertThat(tasks())
        .extracting(Task::status)
        .containsExactly(Task.Status.OPEN, Task.Status.DONE);
  }

  @Test
  void every_answer_is_kept_the_newest_first() {
    answer(Answer.NO);
    house.clock.pass(java.time.Duration.ofMinutes(1));
    answer(Answer.YES);

    assertThat(read().answers())
        .extracting(HomeAnswer::answer)
        .containsExactly(Answer.YES, Answer.NO);
  }

  @Test
  void a_child_is_changed_and_removed_once() {
    Child ida = house.children.add(nurse, alma.id(), IDA);
    Child older =
        house.children.change(
            nurse, ida.id(), ida.revision(), new NewChild("Ida", null, Lives.SOMETIMES, ""));

    assertThat(read().children()).containsExactly(older);
    assertThat(Refused.by(() -> house.children.change(nurse, ida.id(), ida.revision(), IDA)))
        .containsExactly("CM-2211");
    assertThat(Refused.by(() -> house.children.remove(nurse, older.id(), 7)))
        .containsExactly("CM-1011");
    house.children.remove(nurse, older.id(), older.revision());
    assertThat(read().children()).isEmpty();
  }

  @Test
  void a_child_has_a_name_and_is_born() {
    assertThat(
            Refused.by(
                () ->
                    house.children.add(
                        nurse, alma.id(), new NewChild(" ", TODAY.plusDays(1), Lives.ALWAYS, ""))))
        .containsExactly("CM-1002 /name", "CM-1012 /birthDate");
    assertThat(
            Refused.by(
                () ->
                    house.children.answer(
                        nurse, alma.id(), new NewAnswer(Answer.NO, TODAY.plusDays(1), ""))))
        .containsExactly("CM-1012 /day");
  }

  @Test
  void children_stand_neither_in_the_network_nor_in_the_persons_file() {
    house.children.add(nurse, alma.id(), IDA);

    assertThat(house.networks.of(nurse, alma.id())).isEmpty();
    assertThat(house.persons.file(nurse, alma.id()).toString())
        .doesNotContain("Ida")
        .doesNotContain("trött");
  }

  @Test
  void reading_of_children_leaves_a_row_of_its_own_kind() {
    answer(Answer.YES);
    read();

    assertThat(house.log(alma.id()))
        .extracting(AuditEntry::action)
        .containsExactly(Action.CHILDREN_READ, Action.CHILDREN_CHANGE, Action.PERSON_REGISTER);
  }

  @Test
  void children_of_a_protected_person_are_for_named_staff_alone() {
    Child ida = house.children.add(nurse, alma.id(), IDA);
    house.persons.change(nurse, alma.id(), 1, House.hiding("Alma", "Exempel"));
    Caller leader = house.staff(Role.TEAM_LEADER, Profession.NURSE);
    Caller colleague = house.nurse();

    assertThat(Refused.by(() -> house.children.of(colleague, alma.id())))
        .containsExactly("CM-5008");
    assertThat(Refused.by(() -> house.children.add(colleague, alma.id(), IDA)))
        .containsExactly("CM-5008");
    assertThat(Refused.by(() -> house.children.remove(colleague, ida.id(), 1)))
        .containsExactly("CM-5008");
    assertThat(house.children.of(leader, alma.id()).children()).containsExactly(ida);
  }

  @Test
  void children_are_for_those_who_take_part_in_the_care() {
    Child ida = house.children.add(nurse, alma.id(), IDA);
    House other = new House(house.store);
    Caller stranger = other.nurse();
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);

    assertThat(Refused.by(() -> other.children.of(stranger, alma.id()))).containsExactly("CM-1014");
    assertThat(Refused.by(() -> other.children.remove(stranger, ida.id(), 1)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.children.of(manager, alma.id()))).containsExactly("CM-5004");
  }
}
