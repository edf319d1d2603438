package se.samordna.engine.enrolment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.model.Field;
import se.samordna.model.Step;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.rule.StepInput;

/** Checks what was filled in against the fields of a step, every problem at once. */
final class StepFields {
  private final Step step;
  private final List<Post> posts;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private StepFields(Step step, List<Post> posts, LocalDate today) {
    this.step = step;
    this.posts = posts;
    this.today = today;
  }

  /**
   * Refuses input that does not fit the step's fields.
   *
   * @param complete whether required fields must be filled in; a preview may lack them
   */
  static void check(
      Step step, StepInput input, List<Post> posts, LocalDate today, boolean complete) {
    StepFields fields = new StepFields(step, posts, today);
    fields.check(input, complete);
    if (!fields.problems.isEmpty()) {
      throw new Refusal(fields.problems);
    }
  }

  private void check(StepInput input, boolean complete) {
    Set<String> known = new HashSet<>();
    for (Field field : step.fields()) {
      known.add(field.id());
      List<String> given = input.all(field.id()).stream().filter(one -> !one.isBlank()).toList();
      if (given.isEmpty() && field.required() && complete) {
        add(field, Code.FIELD_MISSING);
      }
      if (given.size() > 1 && !field.repeats()) {
        add(field, Code.FIELD_WRONG);
      }
      given.forEach(value -> checkValue(field, value));
    }
    input.values().keySet().stream()
        .filter(id -> !known.contains(id))
        .forEach(
            id -> problems.add(Problem.at("/input/" + id, Code.FIELD_UNKNOWN).with("field", id)));
  }

  private void checkValue(Field field, String value) {
    switch (field.kind()) {
      case TEXT, LONG_TEXT -> {
        if (value.length() > field.maxLength()) {
          problems.add(
              Problem.at("/input/" + field.id(), Code.FIELD_TOO_LONG)
                  .with("field", field.label())
                  .with("max", field.maxLength()));
        }
      }
      case YES_NO -> require(field, value.equals("true") || value.equals("false"));
      case CHOICE ->
          require(field, field.options().stream().anyMatch(one -> one.code().equals(value)));
      case DATE -> checkDate(field, value);
      case STAFF -> require(field, posts.stream().anyMatch(post -> is(post, value)));
      case COORDINATOR -> {
        if (posts.stream().noneMatch(post -> is(post, value) && post.caseCarrying())) {
          add(field, Code.COORDINATOR_NOT_IN_TEAM);
        }
      }
    }
  }

  private void checkDate(Field field, String value) {
    try {
      LocalDate date = LocalDate.parse(value);
      if (date.isAfter(today) || date.isBefore(today.minusYears(10))) {
        add(field, Code.DATE_WRONG);
      }
    } catch (DateTimeException e) {
      add(field, Code.FIELD_WRONG);
    }
  }

  private static boolean is(Post post, String value) {
    return post.staff().toString().equals(value);
  }

  private void require(Field field, boolean fits) {
    if (!fits) {
      add(field, Code.FIELD_WRONG);
    }
  }

  private void add(Field field, Code code) {
    problems.add(Problem.at("/input/" + field.id(), code).with("field", field.label()));
  }
}
