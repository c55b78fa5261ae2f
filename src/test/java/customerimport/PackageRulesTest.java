package customerimport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which. */
@AnalyzeClasses(packages = "customerimport", importOptions = DoNotIncludeTests.class)
class PackageRulesTest {

  @ArchTest
  static final ArchRule dependenciesGoOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("doors")
          .definedBy(
              "..api..",
              "..sources..",
              "..folder..",
              "..sftp..",
              "..rule..",
              "..queue..",
              "..events..",
              "..operations..",
              "..receipt..",
              "..export..")
          .layer("confirm")
          .definedBy("..confirm..")
          .layer("preview")
          .definedBy("..preview..")
          .layer("imports")
          .definedBy("..imports..")
          .layer("csv")
          .definedBy("..csv..")
          .layer("customer")
          .definedBy("..customer..")
          .whereLayer("doors")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("confirm")
          .mayOnlyBeAccessedByLayers("doors")
          .whereLayer("preview")
          .mayOnlyBeAccessedByLayers("doors", "confirm")
          .whereLayer("imports")
          .mayOnlyBeAccessedByLayers("doors", "confirm", "preview")
          .whereLayer("csv")
          .mayOnlyBeAccessedByLayers("doors", "confirm", "preview", "imports");

  @ArchTest
  static final ArchRule noPackagesDependOnOneAnotherInACircle =
      slices().matching("customerimport.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule beansTakeAndGivePlainTypes =
      noClasses()
          .that()
          .doNotHaveSimpleName("RestConsumer")
          .and()
          .doNotHaveSimpleName("MoveAway")
          .and()
          .doNotHaveSimpleName("LeftAlone")
          .and()
          .doNotHaveSimpleName("ImportInLog")
          .and()
          .doNotHaveSimpleName("Named")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.camel.Exchange");

  @ArchTest
  static final ArchRule nothingOutsideTheEmbeddedServerKnowsIt =
      noClasses()
          .that()
          .resideOutsideOfPackage("..embedded..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.zonky..");

  @ArchTest
  static final ArchRule theLogIsTheOnlyWayToTheConsole =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule theRulesOfCellsMeetNoCamel =
      classes()
          .that()
          .resideInAnyPackage("..customer..", "..problem..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("org.apache.camel..");
}
