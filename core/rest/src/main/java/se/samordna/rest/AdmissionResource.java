package se.samordna.rest;

import java.time.LocalDate;
import java.util.List;
import se.samordna.admission.Admission;
import se.samordna.admission.Admissions;
import se.samordna.admission.Admissions.NewLegalStatus;
import se.samordna.admission.LegalStatus;

/** Stays in inpatient care and legal status, as facts. A stay begins by a step of the model. */
record AdmissionResource(Admissions admissions) implements Resource {
  record Discharge(LocalDate on) {}

  record LastDay(LocalDate lastDay) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/admissions", "admissions", "The person's stays")
            .givesRows(Admission.class)
            .by(call -> Reply.of(new Rows<>(admissions.of(call.caller(), call.id("person"))))),
        Operation.post("/admissions/{admission}:discharge", "discharge", "Record the last day")
            .takes(Discharge.class)
            .gives(Admission.class)
            .revises()
            .by(this::discharge),
        Operation.get("/persons/{person}/legal-statuses", "legalStatuses", "The legal statuses")
            .givesRows(LegalStatus.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(admissions.legalStatuses(call.caller(), call.id("person"))))),
        Operation.post(
                "/persons/{person}/legal-statuses", "recordLegalStatus", "Record a legal status")
            .takes(NewLegalStatus.class)
            .makes(LegalStatus.class)
            .by(
                call ->
                    shown(
                        admissions.recordLegalStatus(
                            call.caller(), call.id("person"), call.body(NewLegalStatus.class)))),
        Operation.post("/legal-statuses/{status}:end", "endLegalStatus", "Record the last day")
            .takes(LastDay.class)
            .gives(LegalStatus.class)
            .revises()
            .by(this::end));
  }

  private Reply discharge(Call call) {
    LocalDate on = call.body(Discharge.class).on();
    Admission admission =
        admissions.discharge(call.caller(), call.id("admission"), call.revision(), on);
    return Reply.of(admission, admission.revision());
  }

  private Reply end(Call call) {
    LocalDate lastDay = call.body(LastDay.class).lastDay();
    return shown(
        admissions.endLegalStatus(call.caller(), call.id("status"), call.revision(), lastDay));
  }

  private static Reply shown(LegalStatus status) {
    return Reply.of(status, status.revision());
  }
}
