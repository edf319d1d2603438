package se.samordna.own;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.ReadAbout;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contact;

/**
 * What a person reads about themselves (PDL 5 kap. 5 §, lag 2022:913 4 kap. 2 §). Nobody is asked
 * for by id: whose pages they are is the session's to know.
 *
 * <p>What staff withhold by law is left out, here and in the export, and said to be left out. Notes
 * about others and about children are no part of these pages, and names of staff with protected
 * identity are replaced wherever they stand. Each call is one access, which the person's log tells
 * apart as the person's own; safe for use by many threads.
 */
@ProviderType
public interface OwnPages {
  /** Whom to reach, and what is left out. */
  OwnFile.Start start(Self self);

  /** The plans, the newest first. */
  List<OwnPlan> plans(Self self);

  /** What the person and staff have decided together, the newest first. */
  List<OwnDecision> decisions(Self self);

  /** The crisis plan, and whether the person wants one. */
  OwnFile.InCrisis crisis(Self self);

  /** The coordinated individual plans, the newest first. */
  List<OwnSip> sips(Self self);

  /** The newest meetings that spoke of the person, at most 50, the newest first. */
  List<OwnFile.Met> meetings(Self self);

  /**
   * The newest meetings about the person that staff plan, at most 50, the latest first, and that
   * something of meetings or SIPs is left out.
   */
  OwnMeetings personMeetings(Self self);

  /** The contacts with the person, the newest first, without what was written of them. */
  Page<OwnContact> contacts(Self self, PageRequest page);

  /**
   * One of them.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the person is shown no such contact
   */
  OwnContact contact(Self self, Id<Contact> contact);

  /** The network. */
  List<OwnFile.Member> network(Self self);

  /** The mandates that the person has given personal ombuds or asked for, the newest first. */
  List<OwnMandate> mandates(Self self);

  /** What the person has blocked, and what can be. */
  OwnBlocks blocks(Self self);

  /** Yes, no, links, and what has been told. */
  OwnConsents consents(Self self);

  /** The other providers and their units whom the person may let know something. */
  List<Recipient> recipients(Self self);

  /** Who has read, the newest first. */
  Page<ReadAbout> log(Self self, PageRequest page);

  /** All of it at once, as one access. */
  OwnFile export(Self self);
}
