package se.samordna.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.Disposals.NewDecision;

/**
 * Records a decision on disposal that a provider has made; notes are removed by it from then on,
 * and records from the day after.
 */
@Service
@Command(
    scope = "samordna",
    name = "disposal-add",
    description = "Records a provider's decision on disposal of working notes or records.",
    detailedDescription = "classpath:help/disposal-add.txt")
public final class DisposalAddCommand extends OperatorAction {
  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Option(name = "--decided-by", description = "Who in the organisation decided", required = true)
  private String decidedBy;

  @Option(
      name = "--decided-on",
      description = "From which day it holds, as 2027-03-01",
      required = true)
  private String decidedOn;

  @Option(name = "--reference", description = "Where the decision is found", required = true)
  private String reference;

  @Option(name = "--kept-days", description = "Days that notes are kept; 30 unless it says others")
  private @Nullable Integer keptDays;

  @Option(name = "--applies-to", description = "What it applies to; TEAM_WORK unless it is said")
  @Completion(
      value = StringsCompleter.class,
      values = {
        "TEAM_WORK",
        "PATIENT_RECORD",
        "SOCIAL_RECORD",
        "CONTACT_DATA",
        "OMBUD_MANDATE",
        "DESTRUCTION_ORDER",
        "AUDIT_TRAIL"
      })
  private String appliesTo = "TEAM_WORK";

  @Option(name = "--archive", description = "Where the archive authority's decision is found")
  private @Nullable String archive;

  @Option(name = "--person", description = "Whose record IVO has ordered to be destroyed")
  private @Nullable String person;

  @Override
  void run() {
    DisposalDecision made =
        service(Disposals.class)
            .record(
                operator(),
                Typed.id("provider", provider),
                new NewDecision(
                    Typed.word(DisposalSubject.class, "applies-to", appliesTo),
                    decidedBy,
                    Typed.day("decided-on", decidedOn),
                    reference,
                    keptDays,
                    archive,
                    person == null ? null : Typed.id("person", person)));
    if (json()) {
      print(DisposalDocuments.decision(made));
    } else {
      out().println(word("decision-recorded") + ": " + made.reference() + " " + made.id());
    }
  }
}
