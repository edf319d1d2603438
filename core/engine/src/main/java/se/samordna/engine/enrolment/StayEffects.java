package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalForm;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.rule.Parameters;

/**
 * Effects on where a person is cared for. Nobody is in two wards: a new stay ends the one before of
 * its kind. Custody goes on while somebody is in hospital, and the other way round.
 */
final class StayEffects {
  /** Names, among what came of a step, the stay that it began. */
  static final String ADMISSION = "admission";

  private StayEffects() {}

  static void admit(StepChange change, Parameters parameters) {
    LocalDate on = endOpen(change, parameters, false);
    Admission admission =
        new Admission(
            Id.next(),
            change.before().person(),
            1,
            kind(change, parameters).orElseThrow(),
            Effects.required(change, parameters, "placeField"),
            LegalForm.valueOf(Effects.required(change, parameters, "legalFormField")),
            on,
            null,
            change.access().now());
    change.access().tx().admissions().add(change.access().provider(), admission);
    note(change, parameters, admission, false);
    change.access().wrote("admission", admission.id());
    change.result(ADMISSION, admission.id().toString());
  }

  static void discharge(StepChange change, Parameters parameters) {
    endOpen(change, parameters, true);
  }

  /** What nobody has answered stays unknown. */
  private static void note(
      StepChange change, Parameters parameters, Admission stay, boolean atEnd) {
    if (parameters.has("tookPartField")) {
      change
          .field(parameters.text("tookPartField"))
          .ifPresent(
              said ->
                  change
                      .access()
                      .tx()
                      .admissions()
                      .tookPart(
                          change.access().provider(),
                          stay.id(),
                          atEnd,
                          Boolean.parseBoolean(said)));
    }
  }

  private static Optional<Admission.Kind> kind(StepChange change, Parameters parameters) {
    return parameters.has("kindField")
        ? Optional.of(Admission.Kind.valueOf(Effects.required(change, parameters, "kindField")))
        : Optional.empty();
  }

  /** Ends what is open of the kind on the step's day, not before it began and not ahead. */
  private static LocalDate endOpen(StepChange change, Parameters parameters, boolean discharged) {
    Access access = change.access();
    Optional<Admission.Kind> kind = kind(change, parameters);
    LocalDate on = LocalDate.parse(Effects.required(change, parameters, "dateField"));
    List<Admission> open =
        open(change).stream().filter(stay -> kind.isEmpty() || kind.get() == stay.kind()).toList();
    Checks checks = new Checks();
    String pointer = "/input/" + parameters.text("dateField");
    checks.notAfter(pointer, on, access.today());
    open.forEach(stay -> checks.notBefore(pointer, on, stay.admittedOn()));
    checks.done();
    for (Admission stay : open) {
      access.tx().admissions().discharge(access.provider(), stay.id(), stay.revision(), on);
      if (discharged) {
        note(change, parameters, stay, true);
      }
    }
    return on;
  }

  private static List<Admission> open(StepChange change) {
    return change
        .access()
        .tx()
        .admissions()
        .of(change.access().provider(), List.of(change.before().person()))
        .getOrDefault(change.before().person(), List.of())
        .stream()
        .filter(stay -> stay.dischargedOn() == null)
        .toList();
  }
}
