package se.samordna.console;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Accounts;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Organisations.NewPost;
import se.samordna.organisation.Organisations.NewStaff;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * Gives a member of staff a way to log in, and makes them known first if they are not. The password
 * is never an argument, which others on the machine could see.
 */
@Service
@Command(
    scope = "samordna",
    name = "user-add",
    description = "Makes an account; asks for the password, or reads it from a file or stdin.",
    detailedDescription = "classpath:help/user-add.txt")
public final class UserAddCommand extends OperatorAction {
  @Argument(index = 0, name = "user", description = "The user name", required = true)
  private String user;

  @Option(name = "--staff", description = "The id of somebody known already")
  @Completion(StaffCompleter.class)
  private @Nullable String staff;

  @Option(name = "--provider", description = "The provider's id, for somebody new")
  @Completion(ProviderCompleter.class)
  private @Nullable String provider;

  @Option(name = "--unit", description = "The unit's id, for somebody new")
  @Completion(UnitCompleter.class)
  private @Nullable String unit;

  @Option(name = "--given", description = "Given name")
  private @Nullable String given;

  @Option(name = "--family", description = "Family name")
  private @Nullable String family;

  @Option(name = "--role", description = "CARE_STAFF, TEAM_LEADER, UNIT_MANAGER, ADMIN or AUDITOR")
  @Completion(
      value = StringsCompleter.class,
      values = {"CARE_STAFF", "TEAM_LEADER", "UNIT_MANAGER", "ADMIN", "AUDITOR"})
  private String role = "CARE_STAFF";

  @Option(name = "--profession", description = "Such as NURSE, SOCIAL_WORKER or ADMINISTRATIVE")
  @Completion(
      value = StringsCompleter.class,
      values = {
        "CASE_MANAGER",
        "PHYSICIAN",
        "PSYCHIATRIST",
        "NURSE",
        "ASSISTANT_NURSE",
        "PSYCHOLOGIST",
        "SOCIAL_WORKER",
        "OCCUPATIONAL_THERAPIST",
        "PHYSIOTHERAPIST",
        "PEER_SUPPORTER",
        "EMPLOYMENT_SPECIALIST",
        "SUBSTANCE_SPECIALIST",
        "HOUSING_SUPPORT",
        "ASSESSMENT_OFFICER",
        "SUPERVISOR",
        "ADMINISTRATIVE"
      })
  private String profession = "CASE_MANAGER";

  @Option(name = "--fte", description = "Part of full time, 0.05 to 1.00")
  private String fte = "1.00";

  @Option(name = "--case-carrying", description = "Whether the post carries persons")
  private boolean caseCarrying;

  @Option(
      name = "--password-file",
      description = "A file that holds the password alone; - is stdin")
  @Completion(ModelFileCompleter.class)
  private @Nullable String passwordFile;

  @Override
  void run() throws IOException {
    char[] password = new PasswordEntry(session(), passwordFile).read(word("password"));
    try {
      service(Accounts.class).check(user, password);
      Id<Staff> who = staff == null ? newStaff() : Typed.id("staff", staff);
      Account account = service(Accounts.class).add(operator(), who, user, password);
      if (json()) {
        print(
            Map.of(
                "account", account.id().toString(),
                "user", account.userName(),
                "staff", account.staff().toString()));
      } else {
        out().println(word("account-made") + ": " + account.userName());
      }
    } finally {
      java.util.Arrays.fill(password, ' ');
    }
  }

  private Id<Staff> newStaff() {
    Id<Provider> at = Typed.id("provider", Typed.needed("provider", provider));
    Id<Unit> place = Typed.id("unit", Typed.needed("unit", unit));
    Role as = Typed.word(Role.class, "role", role);
    Profession is = Typed.word(Profession.class, "profession", profession);
    NewStaff somebody =
        new NewStaff(at, Typed.needed("given", given), Typed.needed("family", family), null, false);
    NewPost post =
        new NewPost(place, as, is, fte(), caseCarrying, Today.inStockholm(context()), null);
    return service(Organisations.class).employ(operator(), somebody, post).staff().id();
  }

  private BigDecimal fte() {
    try {
      return new BigDecimal(fte);
    } catch (NumberFormatException e) {
      throw Refusal.of(Problem.at("--fte", Code.FIELD_WRONG));
    }
  }
}
