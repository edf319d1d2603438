package se.samordna.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.discharge.CarePart;
import se.samordna.discharge.DischargePlanning;

/** Days that the law reckons stand in the answer beside the fields they are reckoned from. */
class ReckonedTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  private static JsonNode written(Object value) {
    Shapes shapes = new Shapes(OptionalFields.read());
    return ShapeWriter.write(shapes.of(value.getClass()), value);
  }

  @Test
  void the_day_by_which_a_court_is_asked_is_told_with_the_legal_status() {
    LegalStatus status =
        new LegalStatus(
            Id.next(), Id.next(), 1, LegalForm.LPT_CLOSED, DAY, null, null, List.of(), "");

    assertThat(written(status).get("decisionBy").asText()).isEqualTo("2027-03-29");
    assertThat(written(status).get("nextDecision").isNull()).isTrue();
  }

  @Test
  void a_planning_without_a_notice_has_no_day_to_pay_from() {
    DischargePlanning planning =
        new DischargePlanning(
            Id.next(),
            Id.next(),
            Id.next(),
            1,
            CarePart.OPEN_CARE,
            null,
            Id.next(),
            "",
            Instant.EPOCH,
            DAY,
            null,
            null,
            null,
            DischargePlanning.State.OPEN,
            null,
            Instant.EPOCH,
            List.of());

    assertThat(written(planning).has("mayBePaidForFrom")).isTrue();
    assertThat(written(planning).get("mayBePaidForFrom").isNull()).isTrue();
  }
}
