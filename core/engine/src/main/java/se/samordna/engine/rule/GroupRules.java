package se.samordna.engine.rule;

import java.util.EnumSet;
import java.util.List;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;

/** Rules about the network and the resource group, in which the person is one of the members. */
final class GroupRules {
  private static final ParameterSpec MEMBERS =
      ParameterSpec.required(
          "members", ParameterSpec.Type.WHOLE, "How many, the person among them.");

  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "group-at-least",
              "The resource group has enough members who have said yes.",
              List.of(MEMBERS),
              List.of("too-few"),
              Rule.guard(EnumSet.of(Fact.NETWORK), GroupRules::atLeast)),
          new CatalogueRule(
              "group-at-most",
              "The resource group is no larger than it can work as; a larger one cautions.",
              List.of(MEMBERS),
              List.of("many"),
              Rule.guard(EnumSet.of(Fact.NETWORK), GroupRules::atMost)),
          new CatalogueRule(
              "group-has",
              "The resource group has somebody of one of the relations; without one the step is"
                  + " cautioned, since the person decides.",
              List.of(
                  ParameterSpec.required(
                      "relations", ParameterSpec.Type.RELATIONS, "What one of them is.")),
              List.of("missing"),
              Rule.guard(EnumSet.of(Fact.NETWORK), GroupRules::has)),
          new CatalogueRule(
              "invited-know-what",
              "The person has approved somebody, and said of each who is approved or invited what"
                  + " they may know.",
              List.of(),
              List.of("nobody", "open"),
              Rule.guard(EnumSet.of(Fact.NETWORK), GroupRules::knowWhat)));

  private GroupRules() {}

  private static int members(Facts facts) {
    return 1 + (int) facts.network().stream().filter(one -> one.status().isInGroup()).count();
  }

  private static Verdict atLeast(Facts facts, Parameters parameters) {
    int wanted = parameters.number("members").intValueExact();
    return members(facts) >= wanted
        ? Verdict.ALLOWED
        : new Verdict.Refused(counted("too-few", members(facts), wanted));
  }

  private static Verdict atMost(Facts facts, Parameters parameters) {
    int most = parameters.number("members").intValueExact();
    return members(facts) <= most
        ? Verdict.ALLOWED
        : new Verdict.Cautioned(counted("many", members(facts), most));
  }

  private static Reason counted(String key, int there, int limit) {
    return Reason.of(key, Remedy.of("open-network", Remedy.Kind.NETWORK))
        .with(new NamedValue("there", there, "members"))
        .with(new NamedValue("members", limit, "members"));
  }

  private static Verdict has(Facts facts, Parameters parameters) {
    List<String> relations = parameters.texts("relations");
    boolean there =
        facts.network().stream()
            .filter(member -> member.status().isInGroup())
            .anyMatch(member -> relations.contains(member.relation().name()));
    return there
        ? Verdict.ALLOWED
        : new Verdict.Cautioned(
            Reason.of("missing", Remedy.of("open-network", Remedy.Kind.NETWORK)));
  }

  private static Verdict knowWhat(Facts facts, Parameters parameters) {
    List<NetworkMember> approved =
        facts.network().stream().filter(member -> member.status().hasThePersonsYes()).toList();
    if (approved.isEmpty()) {
      return new Verdict.Refused(
          Reason.of("nobody", Remedy.of("open-network", Remedy.Kind.NETWORK)));
    }
    int open =
        (int)
            approved.stream()
                .filter(member -> member.status() != MemberStatus.ACCEPTED)
                .filter(member -> member.scope().equals(MemberScope.NOTHING))
                .count();
    return open == 0
        ? Verdict.ALLOWED
        : new Verdict.Refused(
            Reason.of("open", Remedy.of("open-network", Remedy.Kind.NETWORK))
                .with(new NamedValue("there", open, "members")));
  }
}
