package se.samordna.console;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Provider;

/**
 * Makes one more provider: the first comes with the first administrator, every other one is made
 * here, since no provider's administrator may make another provider.
 */
@Service
@Command(
    scope = "samordna",
    name = "provider-add",
    description = "Makes a provider, of a principal that is made with it or is known.",
    detailedDescription = "classpath:help/provider-add.txt")
public final class ProviderAddCommand extends OperatorAction {
  @Argument(index = 0, name = "name", description = "The provider's name", required = true)
  private String name;

  @Option(name = "--kind", description = "HEALTH_CARE or SOCIAL_CARE")
  @Completion(
      value = StringsCompleter.class,
      values = {"HEALTH_CARE", "SOCIAL_CARE"})
  private String kind = Provider.Kind.HEALTH_CARE.name();

  @Option(name = "--principal", description = "The id of a principal that is known")
  @Completion(PrincipalCompleter.class)
  private @Nullable String principal;

  @Option(name = "--principal-name", description = "The name of a new principal")
  private @Nullable String principalName;

  @Option(
      name = "--principal-kind",
      description = "REGION, MUNICIPALITY, PRIVATE_PROVIDER, STATE_AUTHORITY or NGO")
  @Completion(
      value = StringsCompleter.class,
      values = {"REGION", "MUNICIPALITY", "PRIVATE_PROVIDER", "STATE_AUTHORITY", "NGO"})
  private String principalKind = Principal.Kind.REGION.name();

  @Override
  void run() {
    Provider.Kind as = Typed.word(Provider.Kind.class, "kind", kind);
    Organisations organisations = service(Organisations.class);
    Provider made = organisations.addProvider(operator(), principal(organisations), name, as);
    if (json()) {
      print(
          Map.of(
              "id", made.id().toString(),
              "name", made.name(),
              "kind", made.kind().name(),
              "principal", made.principal().toString()));
    } else {
      out().println(word("provider-made") + ": " + made.name() + " " + made.id());
    }
  }

  private Id<Principal> principal(Organisations organisations) {
    if (principal != null) {
      return Typed.id("principal", principal);
    }
    Principal.Kind as = Typed.word(Principal.Kind.class, "principal-kind", principalKind);
    String called = Typed.needed("principal-name", principalName);
    return organisations.addPrincipal(operator(), called, as).id();
  }
}
