package se.samordna.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Ground;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;

/**
 * What the person has said yes and no to, with whom the provider is linked about them, and what has
 * been told.
 *
 * @param given the newest first
 * @param links the newest first
 * @param told the newest first, the last 200
 */
public record OwnConsents(List<Given> given, List<Linked> links, List<Told> told) {
  public OwnConsents {
    given = List.copyOf(given);
    links = List.copyOf(links);
    told = List.copyOf(told);
  }

  /**
   * A yes or a no.
   *
   * @param to the last day, {@code null} for a no
   * @param withdrawnAt {@code null} unless it was taken back
   * @param own whether the person said it here, not staff for the person
   */
  public record Given(
      Id<Consent> id,
      ConsentType type,
      Purpose purpose,
      List<Recipient> recipients,
      List<InformationCategory> categories,
      List<InformationCategory> exclusions,
      LocalDate from,
      @Nullable LocalDate to,
      Consent.Status status,
      @Nullable Instant withdrawnAt,
      boolean own) {
    public Given {
      recipients = List.copyOf(recipients);
      categories = List.copyOf(categories);
      exclusions = List.copyOf(exclusions);
    }
  }

  /** That another provider is linked with this one about the person. */
  public record Linked(String other, Instant begunAt, @Nullable Instant endedAt) {}

  /**
   * That somebody was told something.
   *
   * @param consent the yes that it rests on, {@code null} for none
   */
  public record Told(
      Instant at,
      Recipient recipient,
      Purpose purpose,
      List<InformationCategory> categories,
      String what,
      Disclosure.Way way,
      Ground ground,
      @Nullable Id<Consent> consent) {
    public Told {
      categories = List.copyOf(categories);
    }
  }
}
