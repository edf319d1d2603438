package se.samordna.plan;

import java.util.List;
import java.util.Optional;
import se.samordna.person.PersonFile;

/**
 * All that there is of a person's crisis plan, as one access.
 *
 * @param versions the newest first
 * @param corrections what the person says is wrong, the oldest first
 * @param copies who was given a copy, the newest first
 * @param declines when the person did not want a crisis plan, the newest first
 * @param system the other system that is the system of record, empty when it is Samordna
 */
public record CrisisPlanHistory(
    PersonFile person,
    List<CrisisPlan> versions,
    List<CrisisPlanCorrection> corrections,
    List<CrisisPlanCopy> copies,
    List<CrisisPlanDecline> declines,
    Optional<String> system) {
  public CrisisPlanHistory {
    versions = List.copyOf(versions);
    corrections = List.copyOf(corrections);
    copies = List.copyOf(copies);
    declines = List.copyOf(declines);
  }

  /** The version of a number. */
  public Optional<CrisisPlan> version(int number) {
    return versions.stream().filter(one -> one.number() == number).findFirst();
  }

  /** What the person says is wrong in a version. */
  public List<CrisisPlanCorrection> corrections(int number) {
    return corrections.stream().filter(one -> one.version() == number).toList();
  }

  /** Who was given a copy of a version. */
  public List<CrisisPlanCopy> copies(int number) {
    return copies.stream().filter(one -> one.version() == number).toList();
  }

  /** That the person does not want a crisis plan, if it is the person's word now. */
  public Optional<CrisisPlanDecline> declined() {
    return declines.stream().filter(CrisisPlanDecline::holds).findFirst();
  }
}
