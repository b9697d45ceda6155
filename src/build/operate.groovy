// Runs a command for operators on the selected JDK: on the database that is named, or on the embedded one, if it runs.
// The first word of -Ddo= says which, the others are its arguments; its exit code is Maven's.
def commands = [journal: 'JournalCommand', views: 'ViewsCommand', 'dry-run': 'DryRunCommand']
def setting = { session.userProperties.getProperty(it) ?: project.properties.getProperty(it) }
def words = (setting('do') ?: '').tokenize()
if (!words || !commands[words[0]]) {
  log.error("Say what to do: -Ddo=\"<${commands.keySet().join('|')}> …\"; -Ddo=<one of them> says what it takes.")
  System.exit(2)
}
def java = project.properties['liberty.env.JAVA_HOME'] + '/bin/java'
def main = 'dev.lectern.operations.cli.' + commands[words[0]]
def run = new ProcessBuilder([java, '-cp', project.testClasspathElements.join(File.pathSeparator), main] + words.tail())
    .directory(project.basedir).inheritIO()
def password = new File(setting('lectern.data'), 'variables/DB_PASSWORD')
def variables = run.environment()
variables.putIfAbsent('DB_URL', "jdbc:postgresql://127.0.0.1:${setting('db.port')}/lectern" as String)
variables.putIfAbsent('LECTERN_DATA', setting('lectern.data'))
if (password.exists()) variables.putIfAbsent('DB_PASSWORD', password.text.strip())
def code = run.start().waitFor()
if (code != 0) System.exit(code)
