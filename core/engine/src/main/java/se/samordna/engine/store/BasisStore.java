package se.samordna.engine.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.coordination.EnrolmentBasis;
import se.samordna.coordination.TargetGroup;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;

/** Grounds of enrolments, and target groups of models, as rows with from and to. */
@ProviderType
public interface BasisStore {
  /** The bases of an enrolment, newest first; one statement. */
  List<EnrolmentBasis> of(Id<Provider> provider, Id<Enrolment> enrolment);

  /** Begins a basis; the one before ends at the same moment. */
  void settle(Id<Provider> provider, EnrolmentBasis basis);

  /** The target groups in force, by model; one statement. */
  List<TargetGroup> targetGroups(Id<Provider> provider);

  /** The target group of one model in force. */
  Optional<TargetGroup> targetGroup(Id<Provider> provider, String model);

  /** Begins a target group; the one before ends at the same moment. */
  void settle(Id<Provider> provider, TargetGroup group);
}
