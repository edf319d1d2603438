package se.samordna.engine.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samordna.engine.access.Access;
import se.samordna.engine.form.AnsweredForms;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.AnsweredFormStore.Kept;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.enrolment.ComingDown;
import se.samordna.enrolment.ComingDown.State;
import se.samordna.enrolment.TeamCare;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Form;
import se.samordna.form.Option;
import se.samordna.form.Value;
import se.samordna.model.BoardDefinition;
import se.samordna.model.BoardDefinition.Criterion;
import se.samordna.text.DateWords;
import se.samordna.text.Days;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** What should be in place before a person comes down, by what was answered and recorded. */
final class Checklist {
  private final EntryRow row;
  private final Optional<AnsweredForm> answered;
  private final Optional<Form> form;
  private final LocalDate today;

  private Checklist(
      EntryRow row, Optional<AnsweredForm> answered, Optional<Form> form, LocalDate today) {
    this.row = row;
    this.answered = answered;
    this.form = form;
    this.today = today;
  }

  /** The checklist of an entry; without criteria when the model has none or is away. */
  static ComingDown of(Access access, EntryRow row, Optional<RunningModel> running) {
    String when = row.facts().scaleDownWhen();
    Optional<BoardDefinition.ComingDown> down =
        running.flatMap(one -> one.model().board()).flatMap(BoardDefinition::comingDown);
    if (down.isEmpty()) {
      return new ComingDown(when, List.of());
    }
    Optional<Kept> kept = newest(access, row, down.get().form());
    Optional<Form> form =
        kept.flatMap(one -> running.flatMap(model -> model.form(one.canonical())));
    Optional<AnsweredForm> answered =
        form.flatMap(known -> kept.map(one -> AnsweredForms.answered(known, one)));
    Checklist list = new Checklist(row, answered, form, access.today());
    return new ComingDown(when, down.get().criteria().stream().map(list::criterion).toList());
  }

  /** The newest answers since the person last came up. */
  private static Optional<Kept> newest(Access access, EntryRow row, String url) {
    Instant up = row.upAt();
    return access.tx().answeredForms().of(access.provider(), row.person(), url).stream()
        .filter(one -> one.completed() && !one.savedAt().isBefore(up))
        .max(Comparator.comparing(Kept::savedAt));
  }

  private ComingDown.Criterion criterion(Criterion wanted) {
    List<Text> facts = new ArrayList<>();
    State state = answer(wanted, facts);
    if (wanted.withoutRiskDays() > 0 && riskRaised(wanted.withoutRiskDays(), facts)) {
      state = State.NOT_MET;
    }
    if (wanted.networkKnows() && !networkKnows(facts)) {
      state = State.NOT_MET;
    }
    return new ComingDown.Criterion(wanted.id(), wanted.label(), state, facts);
  }

  private State answer(Criterion wanted, List<Text> facts) {
    Optional<Value.Coding> choice =
        answered.stream()
            .flatMap(form -> form.answers().everywhere(wanted.item()).stream())
            .filter(Value.Coding.class::isInstance)
            .map(Value.Coding.class::cast)
            .findFirst();
    if (choice.isEmpty() || answered.isEmpty()) {
      return State.OPEN;
    }
    LocalDate on = Days.of(answered.get().savedAt());
    Text said = option(wanted.item(), choice.get());
    facts.add(
        new Text(
            said.sv()
                + " ("
                + answered.get().byName()
                + ", "
                + DateWords.dated(on, Language.SV)
                + ")",
            said.en()
                + " ("
                + answered.get().byName()
                + ", "
                + DateWords.dated(on, Language.EN)
                + ")"));
    return Criterion.IN_PLACE.equals(choice.get().code()) ? State.MET : State.NOT_MET;
  }

  private Text option(String item, Value.Coding choice) {
    String code = choice.code() == null ? "" : choice.code();
    return form.flatMap(known -> known.question(item)).stream()
        .flatMap(question -> question.option(choice).stream())
        .map(Option::label)
        .findFirst()
        .orElse(new Text(code, code));
  }

  private boolean riskRaised(int days, List<Text> facts) {
    LocalDate since = today.minusDays(days);
    List<TeamCare.Risk> raised =
        row.care().raised().stream().filter(risk -> risk.assessedOn().isAfter(since)).toList();
    raised.forEach(
        risk ->
            facts.add(
                new Text(
                    "En risk bedömdes "
                        + DateWords.dated(risk.assessedOn(), Language.SV)
                        + " av "
                        + risk.assessedByName(),
                    "A risk was judged "
                        + DateWords.dated(risk.assessedOn(), Language.EN)
                        + " by "
                        + risk.assessedByName())));
    return !raised.isEmpty();
  }

  private boolean networkKnows(List<Text> facts) {
    boolean settled = row.care().network() != TeamCare.Network.NOT_ASKED;
    if (!settled) {
      facts.add(
          new Text(
              "Kortet säger inte om nätverket vet",
              "The card does not say whether the network knows"));
    }
    return settled;
  }
}
