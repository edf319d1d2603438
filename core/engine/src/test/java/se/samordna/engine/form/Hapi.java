package se.samordna.engine.form;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;

/** HAPI's validator, offline, with the forms it has been shown. Made once, for it starts slowly. */
final class Hapi implements IValidationSupport {
  private static final FhirContext R4 = FhirContext.forR4Cached();

  private final Map<String, Questionnaire> questionnaires = new HashMap<>();
  private final FhirValidator validator;

  Hapi() {
    validator = R4.newValidator();
    validator.registerValidatorModule(
        new FhirInstanceValidator(
            new ValidationSupportChain(
                this,
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4))));
  }

  /** Lets responses refer to the form. */
  void show(byte[] questionnaire) {
    Questionnaire shown =
        R4.newJsonParser()
            .parseResource(Questionnaire.class, new String(questionnaire, StandardCharsets.UTF_8));
    questionnaires.put(shown.getUrl(), shown);
    questionnaires.put(shown.getUrl() + "|" + shown.getVersion(), shown);
  }

  /** What HAPI finds wrong: errors, and that a form could not be found. */
  List<String> complaints(byte[] resource) {
    return validator
        .validateWithResult(new String(resource, StandardCharsets.UTF_8))
        .getMessages()
        .stream()
        .filter(Hapi::isComplaint)
        .map(message -> message.getLocationString() + ": " + message.getMessage())
        .toList();
  }

  private static boolean isComplaint(SingleValidationMessage message) {
    return message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0
        || message.getMessage().contains("could not be resolved");
  }

  @Override
  public FhirContext getFhirContext() {
    return R4;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends IBaseResource> T fetchResource(Class<T> type, String uri) {
    return type.isAssignableFrom(Questionnaire.class) ? (T) questionnaires.get(uri) : null;
  }
}
