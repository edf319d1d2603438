package se.samordna.engine.enrolment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.AnsweredFormStore.Kept;
import se.samordna.form.AnsweredForm;
import se.samordna.form.FhirForms;
import se.samordna.form.Form;

/** Completed answers as a model's rules see them: those to forms that the model itself brings. */
final class FormFacts {
  private static final FhirForms FHIR = new R4Forms();

  private FormFacts() {}

  /** The answers to the running model's forms, newest first. */
  static List<AnsweredForm> of(RunningModel running, List<Kept> kept) {
    List<AnsweredForm> answered = new ArrayList<>();
    for (Kept one : kept) {
      running.form(one.canonical()).map(form -> answered(form, one)).ifPresent(answered::add);
    }
    return List.copyOf(answered);
  }

  private static AnsweredForm answered(Form form, Kept kept) {
    return new AnsweredForm(
        kept.id(),
        kept.person(),
        Optional.ofNullable(kept.enrolment()),
        kept.canonical(),
        kept.revision(),
        kept.completed(),
        FHIR.answers(form, kept.answers().getBytes(StandardCharsets.UTF_8)),
        kept.by(),
        kept.byName(),
        kept.profession(),
        kept.savedAt(),
        kept.scores());
  }
}
