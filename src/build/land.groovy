// Runs dev.lectern.scenarios.LandVersions on the selected JDK, with what the tests see.
def java = project.properties['liberty.env.JAVA_HOME'] + '/bin/java'
def classPath = project.testClasspathElements.join(File.pathSeparator)
// -Dcorrect="CoursePublished v2" -Dwhy="…" corrects the step of a version that has landed
def correction = session.userProperties.correct == null ? [] : [session.userProperties.correct, session.userProperties.why ?: '']
def landing = new ProcessBuilder(java, '-cp', classPath, 'dev.lectern.scenarios.LandVersions', *correction).directory(project.basedir).redirectErrorStream(true).start()
def said = landing.inputStream.text.strip()
if (landing.waitFor() != 0) {
  log.error(said)
  System.exit(1)
}
if (said) println said
