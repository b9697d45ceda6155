// Runs dev.lectern.eventsourcing.journal.schema.Landing on the selected JDK, with what the tests see.
def java = project.properties['liberty.env.JAVA_HOME'] + '/bin/java'
def classPath = project.testClasspathElements.join(File.pathSeparator)
def landing = new ProcessBuilder(java, '-cp', classPath, 'dev.lectern.eventsourcing.journal.schema.Landing').directory(project.basedir).redirectErrorStream(true).start()
def said = landing.inputStream.text.strip()
if (landing.waitFor() != 0) {
  log.error(said)
  System.exit(1)
}
if (said) println said
