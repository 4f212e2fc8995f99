package io.atoll.runners.schedule;

import java.util.Map;
import java.util.stream.Collectors;

/** A CronJob, batch/v1. */
final class KubernetesCronJob {
  private KubernetesCronJob() {}

  static Map<String, String> files(Plan plan) {
    return Map.of(plan.name() + ".yaml", text(plan));
  }

  private static String text(Plan plan) {
    return """
    # kubectl apply -f %1$s.yaml
    # The site lies in the volume of the claim; give the image that docs/deploy/Dockerfile makes.
    # Logs: kubectl logs job/NAME, with the NAME from kubectl get jobs
    apiVersion: batch/v1
    kind: CronJob
    metadata:
      name: %1$s
    spec:
      schedule: %2$s
      timeZone: %3$s
      # A night that is still at work keeps the next one out.
      concurrencyPolicy: Forbid
      startingDeadlineSeconds: 3600
      successfulJobsHistoryLimit: 3
      failedJobsHistoryLimit: 7
      jobTemplate:
        spec:
          backoffLimit: 2
          # What is wrong with the content (1) or the settings (2) is not tried again.
          podFailurePolicy:
            rules:
              - action: FailJob
                onExitCodes:
                  containerName: atoll
                  operator: In
                  values: [1, 2]
              - action: Ignore
                onPodConditions:
                  - type: DisruptionTarget
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: atoll
                  image: %4$s
                  command:
    %5$s
                  workingDir: %7$s
                  resources:
                    requests:
                      memory: %6$dMi
                    limits:
                      memory: %6$dMi
                  volumeMounts:
                    - name: site
                      mountPath: %7$s
              volumes:
                - name: site
                  persistentVolumeClaim:
                    claimName: %1$s
    """
        .formatted(
            plan.name(),
            scalar(plan.at().toString()),
            scalar(plan.zone()),
            scalar(plan.image()),
            plan.command().stream()
                .map(word -> " ".repeat(20) + "- " + scalar(word.replace("$", "$$")))
                .collect(Collectors.joining("\n")),
            plan.processMegabytes(),
            scalar(plan.site().toString()));
  }

  /** A double-quoted scalar of YAML. */
  private static String scalar(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
