package se.samordna.consent;

import java.util.List;
import se.samordna.information.InformationCategory;

/**
 * What the person was asked about.
 *
 * @param recipients who may be told
 * @param categories what they may be told, in the order of the categories
 * @param exclusions what they may not be told, also where it stands within what they may
 * @param capacity how it was seen that the person understood, empty when there was no doubt
 * @param evidence where the signed paper or the recording is, empty when there is none
 */
public record ConsentTerms(
    ConsentType type,
    List<Recipient> recipients,
    Purpose purpose,
    List<InformationCategory> categories,
    List<InformationCategory> exclusions,
    String capacity,
    String evidence) {
  public ConsentTerms {
    recipients = List.copyOf(recipients);
    categories = categories.stream().distinct().sorted().toList();
    exclusions = exclusions.stream().distinct().sorted().toList();
  }

  /** Whether the recipient is among those it is about. */
  public boolean names(Recipient recipient) {
    return recipients.stream().anyMatch(one -> one.covers(recipient));
  }
}
