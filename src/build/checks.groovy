// What is looked at beside the tests, since it takes a core for a minute: whether every Java file and page is formatted,
// and what Error Prone finds.
// The first time it begins, the second time it waits and tells.
def java = { name -> project.properties['liberty.env.JAVA_HOME'] + '/bin/' + name }
def javaIn = { String root ->
  def files = []
  new File(project.basedir, root).eachFileRecurse { if (it.name.endsWith('.java')) files << it.path }
  files
}
def sources = javaIn('src/main/java') + javaIn('src/test/java')
// a package that tests share with what they test is described twice, which is an error where both are compiled at once
def described = sources.findAll { it.endsWith('package-info.java') && it.contains('/src/test/') && new File(it.replace('/src/test/', '/src/main/')).exists() }
def plugins = getClass().classLoader
while (!(plugins instanceof URLClassLoader && plugins.getURLs().any { it.path.contains('palantir-java-format') })) plugins = plugins.parent
// Maven keeps the annotations that Error Prone looks for to itself
def jars = plugins.getURLs().toList() + javax.inject.Inject.protectionDomain.codeSource.location
def classPath = jars.collect { new File(it.toURI()).path }.join(File.pathSeparator)
def opened = { prefix ->
  ['api', 'code', 'comp', 'file', 'main', 'model', 'parser', 'processing', 'tree', 'util'].collect {
    "$prefix--add-opens=jdk.compiler/com.sun.tools.javac.$it=ALL-UNNAMED" as String
  }
}
def folder = new File(project.build.directory, 'checks')
folder.mkdirs()
def begin = { String name, List<String> command, List<String> more ->
  def arguments = new File(folder, name + '-arguments')
  arguments.text = more.join('\n')
  def program = new File('/usr/bin/nice').exists() ? ['nice', '-n', '19'] + command : command
  new ProcessBuilder(program + ['@' + arguments.path]).redirectErrorStream(true).redirectOutput(new File(folder, name)).start()
}

def begun = project.getContextValue('checks')
if (begun == null) {
  def format = begin('format', [java('java')] + opened('') + ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', classPath, 'com.palantir.javaformat.java.Main'],
      ['--palantir', '--dry-run', '--set-exit-if-changed'] + sources + javaIn('src/bench/java'))
  def options = (session.userProperties.getProperty('errorprone.options', project.properties['errorprone.options']) + ' -Xep:NullAway:OFF').trim()
  def errorProne = begin('error-prone', [java('javac'), '-J-XX:TieredStopAtLevel=1', '-J-XX:+UseSerialGC'] + opened('-J'),
      ['-d', new File(folder, 'classes').path, '-cp', project.testClasspathElements.join(File.pathSeparator), '-processorpath', classPath, '-proc:none',
       '-parameters', '--release', project.properties['maven.compiler.release'], '-XDcompilePolicy=simple', '--should-stop=ifError=FLOW',
       '-XDaddTypeAnnotationsToSymbol=true', '-Xmaxerrs', '1000', '-nowarn',
       '"-Xplugin:ErrorProne ' + options + '"'] + (sources - described))
  def quoted = { '"' + new File(project.basedir, it).path + '"' }
  def pages = begin('pages', [java('java'), '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
      ['-cp', '"' + project.build.testOutputDirectory + '"', 'dev.lectern.site.web.XhtmlFormatter',
       '--check', quoted('src/main/webapp')])
  project.setContextValue('checks', [format: format, pages: pages, 'error-prone': errorProne])
  return
}
def failed = begun.findAll { name, process -> process.waitFor() != 0 }.keySet()
failed.intersect(['format', 'pages']).each {
  log.error('Not formatted; mvn compile formats what was touched since the last time:\n' + new File(folder, it).text)
}
if ('error-prone' in failed) log.error('Error Prone finds:\n' + new File(folder, 'error-prone').text)
if (failed) System.exit(1)
