package io.atoll.storage.s3;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Says in a line what S3 said, or what kept it from being asked. AWS's own buckets have no quota;
 * Ceph's refuse by {@code QuotaExceeded}, MinIO's by {@code XMinioAdminBucketQuotaExceeded}.
 */
final class S3Errors {
  private static final int FORBIDDEN = 403;

  private S3Errors() {}

  static String explain(S3Exception refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    String code = details == null ? null : details.errorCode();
    String said = refusal.statusCode() + (code == null ? "" : " " + code);
    if (code != null && code.contains("Quota")) {
      return "the bucket's quota is used up (" + said + "); raise it, or delete what is not needed";
    }
    if (refusal.statusCode() == FORBIDDEN) {
      return "access is refused (" + said + "); check the credentials and what they may do";
    }
    String message = details == null ? null : details.errorMessage();
    return "S3 says " + said + (message == null ? "" : ": " + message);
  }

  static String explain(SdkClientException unsaid) {
    String message = String.valueOf(unsaid.getMessage());
    if (message.startsWith("Unable to load credentials")) {
      return "there are no credentials; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a"
          + " profile";
    }
    if (message.startsWith("Unable to load region")) {
      return "there is no region; set AWS_REGION";
    }
    return message;
  }
}
