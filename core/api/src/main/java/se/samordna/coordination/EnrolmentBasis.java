package se.samordna.coordination;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;

/**
 * On what ground a person is in a model for a time, with the decision where there is one
 * (sources.md, coordination).
 *
 * @param decision the decision's own number; empty for a way of working
 * @param law where the right to the intervention stands, such as {@code SoL 11 kap. 1 §}; empty for
 *     a way of working
 * @param validTo the last day of the decision, {@code null} when it has none
 * @param reviewOn the day of the <em>omprövning</em>, {@code null} when there is none
 * @param withoutDocumentation whether the board has exempted an intervention without assessment
 *     from documentation that reveals who somebody is
 * @param to when another basis took its place, {@code null} while it holds
 */
public record EnrolmentBasis(
    Id<Enrolment> enrolment,
    Basis basis,
    String decision,
    @Nullable LocalDate decidedOn,
    String law,
    @Nullable LocalDate validTo,
    @Nullable LocalDate reviewOn,
    boolean withoutDocumentation,
    Id<Staff> recordedBy,
    String recordedByName,
    Instant from,
    @Nullable Instant to) {}
