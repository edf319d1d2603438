package se.samordna.enrolment;

/**
 * A colleague who could coordinate a person.
 *
 * <p>Those whom a hard limit stops come last. Before them first whom the person wishes for, then
 * who has coordinated the person before, then who has had most contact in 90 days (in 30 where they
 * are equal), then who has the lowest load for each full-time post after adding, then by name
 * (sources.md, coordination).
 *
 * @param rank 1 for the best
 * @param after their caseload with the person added
 * @param verdict what the caseload rule says of it
 * @param wished whether the person wishes for them
 * @param before whether they have coordinated the person before
 * @param contactMinutes minutes with the person by visit, telephone or video in 90 days
 */
public record Candidate(
    int rank,
    CaseloadFigure after,
    Judged verdict,
    boolean wished,
    boolean before,
    int contactMinutes) {}
