package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Enrolments.StepTaken;
import se.samordna.model.Field;
import se.samordna.model.Field.Kind;
import se.samordna.model.Model;
import se.samordna.model.Step;

/** What was written and chosen when a step was taken, to be read afterwards. */
record StepWords(Enrolment enrolment, Visit visit) {
  /** Who leads is told apart, with since when. */
  private static final Set<Kind> STAFF = Set.of(Kind.STAFF, Kind.COORDINATOR);

  /** A sentence for each answer; without the model, which knows the questions, none. */
  List<String> of(StepTaken taken) {
    return model().flatMap(model -> model.step(taken.step())).map(Step::fields).stream()
        .flatMap(List::stream)
        .filter(field -> !STAFF.contains(field.kind()))
        .filter(field -> taken.input().one(field.id()).isPresent())
        .map(field -> visit.in(field.label()) + ": " + said(field, taken.input().all(field.id())))
        .toList();
  }

  private Optional<Model> model() {
    return visit.site().models().find(enrolment.model(), enrolment.major());
  }

  private String said(Field field, List<String> answers) {
    String said =
        answers.stream().map(answer -> said(field, answer)).collect(Collectors.joining(", "));
    return StepForm.isOwnWords(field) ? "”" + said + "”" : said;
  }

  private String said(Field field, String answer) {
    return switch (field.kind()) {
      case CHOICE ->
          field.options().stream()
              .filter(option -> option.code().equals(answer))
              .map(option -> visit.in(option.label()))
              .findFirst()
              .orElse(answer);
      case YES_NO -> visit.t().of(answer.equals("true") ? "form.yes" : "form.no");
      case DATE -> visit.t().dates().dated(LocalDate.parse(answer));
      case TEXT, LONG_TEXT, STAFF, COORDINATOR -> answer;
    };
  }
}
