package se.samordna.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * Who said what only the person may say, on which day and how; whoever records it answers for it.
 *
 * @param representative the member of the network who spoke for the person, {@code null} when the
 *     person spoke
 * @param day the day it was said, which may be before it is recorded
 */
public record Said(Speaker by, @Nullable Id<NetworkMember> representative, LocalDate day, Way way) {

  /** What the person said. */
  public static Said byPerson(LocalDate day, Way way) {
    return new Said(Speaker.PERSON, null, day, way);
  }

  /** Who may speak in what is the person's to decide. */
  public enum Speaker {
    PERSON,
    LEGAL_REPRESENTATIVE
  }

  /** How it was said. */
  public enum Way {
    FACE_TO_FACE,
    PHONE,
    VIDEO,
    IN_WRITING
  }
}
