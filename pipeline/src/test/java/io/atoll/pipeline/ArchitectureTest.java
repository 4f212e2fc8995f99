package io.atoll.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.atoll");

  @ParameterizedTest
  @ValueSource(
      strings = {"discover", "parse", "graph", "taxonomy", "related", "route", "render", "publish"})
  void stagesNeverMeet(String stage) {
    String own = "io.atoll." + stage + "..";
    classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are of no other stage",
                type ->
                    !type.getPackageName().startsWith("io.atoll")
                        || isOf(type.getPackageName(), stage)
                        || isShared(type.getPackageName())))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "site", "bucket", "storage", "store", "packed"})
  void whatStagesShareKnowsNoStage(String shared) {
    noClasses()
        .that()
        .resideInAPackage("io.atoll." + shared + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.atoll.discover..",
            "io.atoll.parse..",
            "io.atoll.graph..",
            "io.atoll.taxonomy..",
            "io.atoll.related..",
            "io.atoll.route..",
            "io.atoll.render..",
            "io.atoll.publish..",
            "io.atoll.pipeline..",
            "io.atoll.runners..")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void theModelStandsAlone() {
    noClasses()
        .that()
        .resideInAPackage("io.atoll.model")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.atoll.site..", "io.atoll.bucket..", "io.atoll.store..")
        .check(CODE);
  }

  @Test
  void enginesStayInRunners() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.atoll.runners..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.beam.runners..", "org.apache.flink..", "io.atoll.runners..")
        .check(CODE);
  }

  @Test
  void packagesHaveNames() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..misc..", "..helper..")
        .check(CODE);
  }

  private static boolean isOf(String packageName, String stage) {
    String own = "io.atoll." + stage;
    return packageName.equals(own) || packageName.startsWith(own + ".");
  }

  private static boolean isShared(String packageName) {
    return isOf(packageName, "model")
        || isOf(packageName, "bucket")
        || isOf(packageName, "storage")
        || isOf(packageName, "store")
        || isOf(packageName, "packed")
        || isOf(packageName, "site");
  }
}
